package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;

/** The figures of indicators, those that are computed of others too. A computed one is rounded to the digits that are kept. */
final class Derivation {

    private final MeasurementStore store;
    private final Catalogue catalogue;

    /**
     * Reads a store.
     *
     * @param catalogue with those that only editors see, as formulas may name them
     */
    Derivation(MeasurementStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    List<Series> series(Indicator indicator, Collection<Observed> observed) {
        if (!indicator.isDerived()) {
            return store.series(indicator.id(), observed);
        }
        Map<String, Map<Observed, Series>> operands = new HashMap<>();
        for (String code : codes(indicator)) {
            Map<Observed, Series> its = catalogue
                    .withCode(code)
                    .map(named -> series(named, observed).stream()
                            .collect(Collectors.toMap(Series::observed, series -> series)))
                    .orElse(Map.of());
            operands.put(Indicator.key(code), its);
        }
        return observed.stream()
                .distinct()
                .sorted()
                .flatMap(one -> {
                    NavigableMap<Period, Figure> figures = new TreeMap<>();
                    for (Period period : periods(operands.values(), one)) {
                        figures.put(
                                period,
                                compute(
                                        indicator.definition(period),
                                        code -> Optional.ofNullable(operands.getOrDefault(code, Map.of())
                                                        .get(one))
                                                .map(series -> series.figures().get(period))));
                    }
                    return figures.isEmpty() ? Stream.empty() : Stream.of(new Series(indicator.id(), one, figures));
                })
                .toList();
    }

    private static Set<Period> periods(Collection<Map<Observed, Series>> operands, Observed one) {
        return operands.stream()
                .map(series -> Optional.ofNullable(series.get(one)))
                .flatMap(Optional::stream)
                .flatMap(series -> series.figures().keySet().stream())
                .collect(Collectors.toSet());
    }

    Map<Observed, Figure> across(Indicator indicator, Period period) {
        if (!indicator.isDerived()) {
            return store.across(indicator.id(), period);
        }
        Map<String, Map<Observed, Figure>> operands = new HashMap<>();
        Set<Observed> everything = new HashSet<>();
        for (String code : codes(indicator)) {
            Map<Observed, Figure> its =
                    catalogue.withCode(code).map(named -> across(named, period)).orElse(Map.of());
            operands.put(Indicator.key(code), its);
            everything.addAll(its.keySet());
        }
        Map<Observed, Figure> figures = new LinkedHashMap<>();
        for (Observed one : everything) {
            figures.put(
                    one,
                    compute(
                            indicator.definition(period),
                            code -> Optional.ofNullable(
                                    operands.getOrDefault(code, Map.of()).get(one))));
        }
        return figures;
    }

    NavigableMap<Period, Long> periods(Indicator indicator) {
        if (!indicator.isDerived()) {
            return store.periods(indicator.id());
        }
        NavigableMap<Period, Long> periods = new TreeMap<>();
        List<NavigableMap<Period, Long>> operands = codes(indicator).stream()
                .flatMap(code -> catalogue.withCode(code).stream())
                .map(this::periods)
                .toList();
        // no more are computed than the operand has that was measured least
        operands.stream()
                .flatMap(its -> its.keySet().stream())
                .distinct()
                .filter(period -> operands.stream().allMatch(its -> its.containsKey(period)))
                .forEach(period -> periods.put(
                        period,
                        operands.stream()
                                .map(its -> Optional.ofNullable(its.get(period)).orElse(0L))
                                .min(Comparator.naturalOrder())
                                .orElse(0L)));
        return Collections.unmodifiableNavigableMap(periods);
    }

    private static List<String> codes(Indicator indicator) {
        return indicator.definitions().stream()
                .flatMap(definition -> definition.formula().stream())
                .flatMap(formula -> formula.codes().stream())
                .distinct()
                .toList();
    }

    /** By the code of an indicator, as it is compared. */
    @FunctionalInterface
    private interface Operands {
        Optional<Figure> figure(String code);
    }

    /** As firm as the least firm of its operands. */
    private static Figure compute(Definition definition, Operands operands) {
        List<MeasurementStatus> used = new ArrayList<>();
        Optional<BigDecimal> value = definition
                .formula()
                .flatMap(formula -> formula.of(code -> {
                    Optional<Figure> figure = operands.figure(Indicator.key(code));
                    figure.ifPresent(its -> used.add(its.status()));
                    return figure.flatMap(Figure::value);
                }));
        MeasurementStatus status = used.stream().max(Comparator.naturalOrder()).orElse(MeasurementStatus.FINAL);
        try {
            return value.map(number -> number.setScale(Figure.MAX_SCALE, RoundingMode.HALF_UP))
                    .map(number -> Figure.of(number, status))
                    .orElseGet(() -> Figure.missing(status.hasValue() ? MeasurementStatus.UNKNOWN : status));
        } catch (InvalidValueException e) {
            // a number too long to be kept is none that anybody measured
            return Figure.missing(MeasurementStatus.UNKNOWN);
        }
    }
}
