package org.praktyki.servlet;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.BadParam.Kind;

/**
 * Which indicators are wanted.
 *
 * @param text words of names, codes and definitions
 * @param topic with those below it
 * @param level of which units
 * @param language of the pages to which the answer leads
 * @param asked which page of how many, and the parameters as they were given
 */
record IndicatorQuery(
        String text, Optional<Slug> topic, Optional<TerritoryLevel> level, Language language, Asked asked) {

    private static final String CATEGORY = "category";
    private static final String LEVEL = "level";

    /** The levels by their names in addresses. */
    static final Map<String, TerritoryLevel> LEVELS = Collections.unmodifiableMap(Arrays.stream(TerritoryLevel.values())
            .collect(Collectors.toMap(PartnerJson::slug, level -> level, (one, other) -> one, LinkedHashMap::new)));

    /**
     * Reads a query string.
     *
     * @param size how many a page has unless the query says so
     * @param api whether the language may be given, as where no path says it
     * @throws BadParamsException with everything that is wrong
     */
    static IndicatorQuery read(String query, CategoryTree tree, int size, boolean api) {
        Set<String> known = new HashSet<>(Set.of(Params.Q, CATEGORY, LEVEL, Params.PAGE, Params.SIZE));
        if (api) {
            known.add(Params.LANG);
        }
        Given given = Given.read(query, known, Set.of());
        Optional<Slug> topic = given.one(
                CATEGORY,
                Kind.CATEGORY,
                code -> PracticePages.slug(code).filter(slug -> tree.find(slug).isPresent()));
        Optional<TerritoryLevel> level = given.one(
                new BadParam(LEVEL, "", Kind.CHOICE).as(Kind.CHOICE, String.join(", ", LEVELS.keySet())),
                slug -> Optional.ofNullable(LEVELS.get(slug)));
        return new IndicatorQuery(given.text(Params.Q), topic, level, given.language(), given.paged(size));
    }

    /** All of a topic. */
    static IndicatorQuery of(Slug topic) {
        Asked asked = Given.read("", Set.of(), Set.of()).paged(1);
        return new IndicatorQuery("", Optional.of(topic), Optional.empty(), Language.DEFAULT, asked);
    }

    /** Whether it leaves any out. */
    boolean isNarrow() {
        return !text.isEmpty() || topic.isPresent() || level.isPresent();
    }

    /** Those that are wanted: by topic in the order of the tree, then by name. */
    List<Indicator> in(Catalogue catalogue, CategoryTree tree) {
        Set<Slug> topics = topic.map(code -> Set.copyOf(tree.subtree(code))).orElse(Set.of());
        List<String> words = Arrays.stream(Slug.fold(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Slug> order = tree.inOrder().stream().map(Category::code).toList();
        return catalogue.all().stream()
                .filter(indicator -> topic.isEmpty()
                        || indicator.topic().filter(topics::contains).isPresent())
                .filter(indicator -> level.filter(indicator.level()::equals).isPresent() || level.isEmpty())
                .filter(indicator -> says(indicator, words))
                // a stable sort: within a topic they stay in the order of their names
                .sorted(Comparator.comparingInt(indicator -> place(indicator, order)))
                .toList();
    }

    private static int place(Indicator indicator, List<Slug> order) {
        int place = indicator.topic().map(order::indexOf).orElse(-1);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static boolean says(Indicator indicator, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String all = Slug.fold(Stream.concat(
                        Stream.of(indicator.code(), indicator.name().text()),
                        Stream.concat(
                                indicator.name().translations().values().stream(),
                                Stream.of(indicator.definition().text().text())))
                .collect(Collectors.joining(" ")));
        return words.stream().allMatch(all::contains);
    }

    /** Those of the page that is wanted. */
    List<Indicator> page(List<Indicator> found) {
        return found.stream()
                .skip((long) (asked.query().page() - 1) * asked.query().size())
                .limit(asked.query().size())
                .toList();
    }
}
