package org.praktyki.vaadin;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/**
 * What someone looks for in the list of indicators, as it stands in the list's address.
 *
 * @param text words of the name, the code or the publisher, as they begin
 * @param level of which units; absent for all
 * @param topic the topic that they stand in or below; absent for all
 * @param published whether everyone may see them; absent where that does not matter
 */
record IndicatorQuery(String text, Optional<TerritoryLevel> level, Optional<Slug> topic, Optional<Boolean> published) {

    /** Everything. */
    static final IndicatorQuery ALL = new IndicatorQuery("", Optional.empty(), Optional.empty(), Optional.empty());

    private static final String YES = "yes";
    private static final String NO = "no";

    IndicatorQuery {
        text = text.strip();
    }

    /** What an address asks for; what cannot be read in it asks for nothing. */
    static IndicatorQuery of(QueryParameters parameters) {
        return new IndicatorQuery(
                parameters.getSingleParameter("q").orElse(""),
                parameters.getSingleParameter("level").flatMap(IndicatorQuery::level),
                parameters.getSingleParameter("topic").flatMap(IndicatorQuery::slug),
                parameters
                        .getSingleParameter("published")
                        .filter(List.of(YES, NO)::contains)
                        .map(YES::equals));
    }

    private static Optional<TerritoryLevel> level(String name) {
        return Arrays.stream(TerritoryLevel.values())
                .filter(level -> level.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** The address's part that asks for this. */
    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put("q", text);
        }
        level.ifPresent(value -> parameters.put("level", value.name()));
        topic.ifPresent(value -> parameters.put("topic", value.value()));
        published.ifPresent(value -> parameters.put("published", value ? YES : NO));
        return QueryParameters.simple(parameters);
    }

    /** Whether an indicator is meant. */
    boolean matches(Indicator indicator, CategoryTree tree) {
        return level.map(wanted -> wanted == indicator.level()).orElse(true)
                && published.map(wanted -> wanted == indicator.published()).orElse(true)
                && topic.map(wanted -> isIn(indicator, wanted, tree)).orElse(true)
                && hasWords(indicator);
    }

    /** A topic that left the tree still has the indicators that were put into it. */
    private static boolean isIn(Indicator indicator, Slug topic, CategoryTree tree) {
        Set<Slug> below = tree.subtree(topic);
        return indicator
                .topic()
                .map(its -> its.equals(topic) || below.contains(its))
                .orElse(false);
    }

    private boolean hasWords(Indicator indicator) {
        List<String> said = Stream.concat(
                        Stream.of(
                                indicator.code(),
                                indicator.name().text(),
                                indicator.provenance().publisher()),
                        indicator.name().translations().values().stream())
                .flatMap(IndicatorQuery::words)
                .toList();
        return words(text).allMatch(word -> said.stream().anyMatch(known -> known.startsWith(word)));
    }

    private static Stream<String> words(String text) {
        return Stream.of(Slug.fold(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
