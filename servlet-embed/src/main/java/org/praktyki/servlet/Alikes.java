package org.praktyki.servlet;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.Praktyki;
import org.praktyki.core.metric.ComparableUnit;
import org.praktyki.core.metric.ComparisonGroup;
import org.praktyki.core.territory.Teryt;

/**
 * Says with which units one is compared, and why.
 *
 * @param places what they are called
 */
record Alikes(Praktyki praktyki, Places places) {

    /**
     * Those of a group: the nearest first, chosen ones by their names.
     *
     * @param address where each of them is looked at
     */
    List<SeriesView.Alike> of(ComparisonGroup group, Function<Teryt, String> address) {
        List<ComparableUnit> units = group.method().pinned()
                ? group.units().stream()
                        .sorted(Comparator.comparing(unit -> places.name(unit.territory())))
                        .toList()
                : group.units();
        return units.stream()
                .map(unit ->
                        new SeriesView.Alike(places.full(unit.territory()), address.apply(unit.territory()), why(unit)))
                .toList();
    }

    /** What counts as their likeness, with the figures. */
    private String why(ComparableUnit unit) {
        Texts texts = places.texts();
        return unit.nearness().stream()
                .flatMap(nearness -> praktyki.indicators().catalogue().find(nearness.indicator()).stream()
                        .map(alike -> texts.say(
                                "comparison.why",
                                new IndicatorText(alike, texts).name(),
                                new Figures(alike, texts).text(nearness.value()),
                                nearness.period().label(texts.language().locale()))))
                .collect(Collectors.joining("; "));
    }
}
