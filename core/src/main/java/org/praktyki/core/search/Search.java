package org.praktyki.core.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** Finds public practices. */
public final class Search {

    private final SearchEngine engine;
    private final Supplier<AtHand> store;
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
        this(engine, () -> new AtHand(practices, categories.tree()), synonyms, unanswered);
    }

    /** The same, remembering what it took for as long as nothing changes. */
    public Search(
            SearchEngine engine,
            PracticeStore practices,
            CategoryStore categories,
            ContentVersion content,
            Supplier<Synonyms> synonyms,
            UnansweredQueries unanswered) {
        this(engine, content.keeping(() -> new AtHand(practices, categories.tree())), synonyms, unanswered);
    }

    private Search(
            SearchEngine engine, Supplier<AtHand> store, Supplier<Synonyms> synonyms, UnansweredQueries unanswered) {
        this.engine = engine;
        this.store = store;
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
        AtHand now = store.get();
        return understood(query, known, now).map(asked -> find(asked, now)).orElse(Found.NOTHING);
    }

    /** The query as engines answer it; nothing where a topic was chosen that is not there. */
    private static Optional<Query> understood(Query query, Synonyms known, AtHand now) {
        CategoryTree tree = now.topics();
        Set<String> chosen = query.chosen(Facet.CATEGORY);
        Set<String> topics = tree.all().stream()
                .map(Category::code)
                .filter(code -> chosen.contains(code.value()))
                .flatMap(code -> tree.subtree(code).stream())
                .map(Slug::value)
                .collect(Collectors.toSet());
        return topics.isEmpty() && !chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(query.choosing(Facet.CATEGORY, topics).with(known, now.labels()));
    }

    private Found find(Query asked, AtHand now) {
        Hits hits = engine.search(asked);
        List<Practice> found = now.inOrder(hits.ids());
        Optional<String> corrected = Correction.of(asked.text(), hits.corrections(), found);
        Marking marking = Marking.of(corrected.map(asked::matching).orElse(asked), engine);
        return new Found(
                found.stream().map(marking::match).toList(),
                hits.total(),
                summedUp(hits.counts(), now),
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
        return understood(query, synonyms.get(), store.get())
                .map(asked -> engine.spots(asked.counting(Set.of()), limit))
                .orElse(List.of());
    }

    /**
     * Public practices most like one, the likest first.
     *
     * @param limit how many at most
     */
    public List<Practice> similar(Practice practice, int limit) {
        return store.get().inOrder(engine.similar(practice, limit));
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
        AtHand now = store.get();
        return new Suggestions(
                now.inOrder(engine.titled(typed, limit)),
                gazetteer.places(typed, limit),
                topics(now.topics(), words, limit));
    }

    private static List<Category> topics(CategoryTree tree, List<String> words, int limit) {
        return tree.inOrder().stream()
                .filter(topic -> {
                    List<String> name = Gazetteer.words(topic.name());
                    return words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
                })
                .limit(limit)
                .toList();
    }

    /** Each topic with what stands below it. */
    private static Map<Facet, List<FacetCount>> summedUp(Map<Facet, List<FacetCount>> counts, AtHand now) {
        Map<Facet, List<FacetCount>> summed = new EnumMap<>(Facet.class);
        summed.putAll(counts);
        summed.computeIfPresent(Facet.CATEGORY, (facet, exact) -> {
            Map<String, Long> sums = new HashMap<>();
            for (FacetCount count : exact) {
                for (String topic : now.path(count.value().value())) {
                    sums.merge(topic, count.practices(), Long::sum);
                }
            }
            return sums.entrySet().stream()
                    .map(sum -> new FacetCount(FacetValue.of(sum.getKey()), sum.getValue()))
                    .sorted(FacetCount.MOST_FIRST)
                    .toList();
        });
        return summed;
    }
}
