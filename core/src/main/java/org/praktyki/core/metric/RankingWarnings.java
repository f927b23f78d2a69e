package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be minded about a ranking, by the rules that {@link RankingWarning} states. */
record RankingWarnings(Measurements measurements, Catalogue catalogue, Indicator indicator) {

    static final int FEW = 10;
    static final int SMALL = 5000;
    private static final int FIFTH = 5;
    private static final int QUARTER = 4;

    Set<RankingWarning> of(List<Ranked> units, int missing) {
        Set<RankingWarning> warnings = EnumSet.noneOf(RankingWarning.class);
        add(warnings, RankingWarning.FEW, units.size() < FEW);
        add(warnings, RankingWarning.MANY_MISSING, missing * FIFTH > units.size() + missing);
        add(warnings, RankingWarning.SMALL_UNITS, isRate() && hasSmall(units));
        add(
                warnings,
                RankingWarning.NOT_FINAL,
                units.stream().anyMatch(unit -> unit.figure().status() != MeasurementStatus.FINAL));
        add(warnings, RankingWarning.DEFINITION_CHANGED, indicator.definitions().size() > 1);
        add(warnings, RankingWarning.NEITHER_DIRECTION, indicator.direction() == Direction.NEITHER);
        add(warnings, RankingWarning.TIES, tied(units) * QUARTER >= units.size() && !units.isEmpty());
        add(warnings, RankingWarning.CLOSE, isClose(units));
        return warnings;
    }

    private static void add(Set<RankingWarning> warnings, RankingWarning warning, boolean holds) {
        if (holds) {
            warnings.add(warning);
        }
    }

    /** A formula that divides, per cent, per mille, or so much for each of something. */
    private boolean isRate() {
        String symbol = indicator.unit().symbol().text().toLowerCase(Locale.ROOT);
        return symbol.contains("%")
                || symbol.contains("‰")
                || symbol.contains("/")
                || symbol.startsWith("na ")
                || symbol.contains(" na ")
                || indicator
                        .definition()
                        .formula()
                        .filter(formula -> formula.value().contains("/"))
                        .isPresent();
    }

    private boolean hasSmall(List<Ranked> units) {
        Optional<Indicator> population = catalogue.population(indicator.level());
        Optional<NavigableMap<Period, Long>> periods =
                population.map(measurements::periods).filter(known -> !known.isEmpty());
        if (population.isEmpty() || periods.isEmpty()) {
            return false;
        }
        Map<Observed, Figure> people =
                measurements.across(population.get(), periods.get().lastKey());
        return units.stream()
                .flatMap(unit -> Optional.ofNullable(people.get(Observed.of(unit.territory()))).stream())
                .flatMap(figure -> figure.value().stream())
                .anyMatch(count -> count.compareTo(BigDecimal.valueOf(SMALL)) < 0);
    }

    /** How many show the same as another. */
    private long tied(List<Ranked> units) {
        Map<BigDecimal, Long> shown = units.stream()
                .map(Rankings::value)
                .map(indicator.unit()::rounded)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return shown.values().stream()
                .filter(many -> many > 1)
                .mapToLong(many -> many)
                .sum();
    }

    private static boolean isClose(List<Ranked> units) {
        return Quartiles.of(units.stream().map(Rankings::value).toList())
                .filter(spread -> units.size() > 1 && spread.median().signum() != 0)
                .filter(spread -> spread.middleHalf()
                                .movePointRight(1)
                                .compareTo(spread.median().abs())
                        <= 0)
                .isPresent();
    }
}
