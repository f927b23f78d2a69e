package org.praktyki.servlet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.chart.Band;
import org.praktyki.core.chart.Point;
import org.praktyki.core.metric.ComparisonGroup;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Quartiles;
import org.praktyki.core.metric.Series;
import org.praktyki.core.territory.Teryt;

/**
 * The figures of the units with which one is compared.
 *
 * @param group which they are, and how they were found
 * @param series theirs, by unit; those without figures are not among them
 */
record Comparison(ComparisonGroup group, Map<Teryt, Series> series) {

    /** Fewer are shown one by one: of three there is no middle half to speak of. */
    private static final int FEWEST = 4;

    static Comparison of(ComparisonGroup group, List<Series> series) {
        return new Comparison(
                group,
                series.stream()
                        .collect(Collectors.toMap(
                                one -> one.observed().territory().orElseThrow(), Function.identity())));
    }

    /** Of what is to be read for a group. */
    static List<Observed> observed(ComparisonGroup group) {
        return group.territories().stream().map(Observed::of).toList();
    }

    /** How the values are spread, for each period for which there are enough of them. */
    NavigableMap<Period, Quartiles> spread() {
        Map<Period, List<BigDecimal>> values = new TreeMap<>();
        series.values()
                .forEach(one -> one.values()
                        .forEach((period, value) -> values.computeIfAbsent(period, unseen -> new ArrayList<>())
                                .add(value)));
        NavigableMap<Period, Quartiles> spread = new TreeMap<>();
        values.forEach((period, all) -> {
            if (all.size() >= FEWEST) {
                Quartiles.of(all).ifPresent(quartiles -> spread.put(period, quartiles));
            }
        });
        return spread;
    }

    /** A band for a chart; absent where there are too few units. */
    Optional<Band> band(Axis axis, Texts texts) {
        NavigableMap<Period, Quartiles> spread = spread();
        List<Band.Slice> slices = axis.periods().stream()
                .flatMap(period -> Optional.ofNullable(spread.get(period)).stream()
                        .map(quartiles -> slice(period, quartiles, axis)))
                .toList();
        return slices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Band(texts.say("comparison.band"), texts.say("comparison.median"), slices));
    }

    private static Band.Slice slice(Period period, Quartiles quartiles, Axis axis) {
        return new Band.Slice(period.label(axis.locale()), quartiles.lower(), quartiles.median(), quartiles.upper());
    }

    /** The units one by one, where there are too few for a band. */
    List<org.praktyki.core.chart.Series> lines(Axis axis, Places places) {
        if (series.size() >= FEWEST) {
            return List.of();
        }
        return group.territories().stream()
                .flatMap(code -> Optional.ofNullable(series.get(code)).stream()
                        .map(one -> new org.praktyki.core.chart.Series(places.name(code), points(one, axis))))
                .toList();
    }

    private static List<Point> points(Series series, Axis axis) {
        return axis.periods().stream()
                .map(period -> new Point(period.label(axis.locale()), series.value(period), Optional.empty()))
                .toList();
    }
}
