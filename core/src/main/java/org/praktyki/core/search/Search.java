package org.praktyki.core.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** Finds public practices. */
public final class Search {

    private final SearchEngine engine;
    private final PracticeStore practices;
    private final CategoryStore categories;
    private final Supplier<Synonyms> synonyms;
    private final UnansweredQueries unanswered;
    private final Gazetteer gazetteer;

    /** Asks an engine, takes the practices themselves from the store, and lets count what was looked for in vain. */
    public Search(
            SearchEngine engine,
            PracticeStore practices,
            CategoryStore categories,
            Supplier<Synonyms> synonyms,
            UnansweredQueries unanswered) {
        this.engine = engine;
        this.practices = practices;
        this.categories = categories;
        this.synonyms = synonyms;
        this.unanswered = unanswered;
        this.gazetteer = new Gazetteer(engine);
    }

    /** Answers a query of the public's; a topic stands for itself and all below it. */
    public Found find(Query query) {
        Found found = find(query, synonyms.get());
        unanswered.note(query, found);
        return found;
    }

    /**
     * Answers a query as it would be answered if other things meant the same, and says how it is understood. It is not counted,
     * whatever it finds.
     */
    public TryOut tryOut(Query query, Synonyms tried) {
        return new TryOut(
                Wanted.of(query.text()), TryOut.widened(query.with(tried, List.of()), engine), find(query, tried));
    }

    private Found find(Query query, Synonyms known) {
        CategoryTree tree = categories.tree();
        return understood(query, known, tree).map(asked -> find(asked, tree)).orElse(Found.NOTHING);
    }

    /** The query as engines answer it; nothing where a topic was chosen that is not there. */
    private static Optional<Query> understood(Query query, Synonyms known, CategoryTree tree) {
        Set<String> chosen = query.chosen(Facet.CATEGORY);
        Set<String> topics = tree.all().stream()
                .map(Category::code)
                .filter(code -> chosen.contains(code.value()))
                .flatMap(code -> tree.subtree(code).stream())
                .map(Slug::value)
                .collect(Collectors.toSet());
        return topics.isEmpty() && !chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(query.choosing(Facet.CATEGORY, topics).with(known, labels(tree)));
    }

    private Found find(Query asked, CategoryTree tree) {
        Hits hits = engine.search(asked);
        List<Practice> found = inOrder(hits.ids());
        Optional<String> corrected = Correction.of(asked.text(), hits.corrections(), found);
        Marking marking = Marking.of(corrected.map(asked::matching).orElse(asked), engine);
        return new Found(
                found.stream().map(marking::match).toList(),
                hits.total(),
                summedUp(hits.counts(), tree),
                corrected,
                hits.partial());
    }

    /**
     * The public practices of a query that can be shown on a map, on all of its pages; those without a point are not among them.
     * They are as the index knows them, and so may be a moment older than what {@link #find} says.
     *
     * @param limit how many at most
     */
    public List<Spot> spots(Query query, int limit) {
        return understood(query, synonyms.get(), categories.tree())
                .map(asked -> engine.spots(asked.counting(Set.of()), limit))
                .orElse(List.of());
    }

    /**
     * Public practices most like one, the likest first.
     *
     * @param limit how many at most
     */
    public List<Practice> similar(Practice practice, int limit) {
        return inOrder(engine.similar(practice, limit));
    }

    /**
     * What may be meant by what someone is typing.
     *
     * @param typed anything; nothing is suggested where there is no letter or digit in it
     * @param limit how many of each kind at most
     */
    public Suggestions suggest(String typed, int limit) {
        List<String> words = Gazetteer.words(typed);
        if (words.isEmpty()) {
            return Suggestions.NONE;
        }
        return new Suggestions(
                inOrder(engine.titled(typed, limit)), gazetteer.places(typed, limit), topics(words, limit));
    }

    private List<Category> topics(List<String> words, int limit) {
        return categories.tree().inOrder().stream()
                .filter(topic -> {
                    List<String> name = Gazetteer.words(topic.name());
                    return words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
                })
                .limit(limit)
                .toList();
    }

    private List<Practice> inOrder(List<PracticeId> ids) {
        Map<PracticeId, Practice> byId =
                practices.findLive(ids).stream().collect(Collectors.toMap(Practice::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static List<Label> labels(CategoryTree tree) {
        return tree.all().stream()
                .map(topic -> new Label(
                        topic.name(),
                        Facet.CATEGORY,
                        tree.subtree(topic.code()).stream().map(Slug::value).collect(Collectors.toSet())))
                .toList();
    }

    /** Each topic with what stands below it. */
    private static Map<Facet, List<FacetCount>> summedUp(Map<Facet, List<FacetCount>> counts, CategoryTree tree) {
        Map<Facet, List<FacetCount>> summed = new EnumMap<>(Facet.class);
        summed.putAll(counts);
        summed.computeIfPresent(Facet.CATEGORY, (facet, exact) -> {
            Map<Slug, Long> sums = new HashMap<>();
            for (FacetCount count : exact) {
                for (Category topic : tree.path(new Slug(count.value().value()))) {
                    sums.merge(topic.code(), count.practices(), Long::sum);
                }
            }
            return sums.entrySet().stream()
                    .map(sum -> new FacetCount(FacetValue.of(sum.getKey().value()), sum.getValue()))
                    .sorted(FacetCount.MOST_FIRST)
                    .toList();
        });
        return summed;
    }
}
