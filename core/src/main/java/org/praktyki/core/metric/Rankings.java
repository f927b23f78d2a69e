package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.Teryt;

/** Ranks territorial units by what they have of an indicator. */
public final class Rankings {

    private final Measurements measurements;
    private final Catalogues catalogues;
    private final Territories territories;
    private final Supplier<Recent<CrossSections.Asked, Ranking>> lately;

    /**
     * Works on figures and on the register, which says of which units there are none; remembers rankings of all units for as long as nothing
     * changes.
     */
    public Rankings(Measurements measurements, Catalogues catalogues, Territories territories, ContentVersion content) {
        this.lately = content.keeping(() -> new Recent<>(Ranking::count));
        this.measurements = measurements;
        this.catalogues = catalogues;
        this.territories = territories;
    }

    /** The ranking of all units of the indicator's level. */
    public Ranking of(Indicator indicator, Period period) {
        return lately.get().get(CrossSections.Asked.of(indicator, period), () -> of(indicator, period, unit -> true));
    }

    /**
     * The ranking of some units.
     *
     * @param among which units of the indicator's level take part, such as those of a voivodeship, of a kind, or of a set
     */
    public Ranking of(Indicator indicator, Period period, Predicate<Teryt> among) {
        List<Map.Entry<Teryt, Figure>> figures = measurements.across(indicator, period).entrySet().stream()
                .flatMap(entry -> entry.getKey().territory().stream()
                        .filter(indicator.level()::includes)
                        .filter(among)
                        .map(code -> Map.entry(code, entry.getValue())))
                .toList();
        List<Ranked> units = ranked(figures, indicator.direction());
        int missing = figures.size() - units.size() + unmeasured(indicator, among, figures);
        return new Ranking(
                indicator.id(),
                period,
                units,
                missing,
                Quartiles.of(units.stream().map(Rankings::value).toList()),
                new RankingWarnings(measurements, catalogues.published(), indicator).of(units, missing));
    }

    static BigDecimal value(Ranked unit) {
        return unit.figure().value().orElseThrow();
    }

    private static List<Ranked> ranked(List<Map.Entry<Teryt, Figure>> figures, Direction direction) {
        Comparator<Ranked> byValue = Comparator.comparing(Rankings::value);
        Comparator<Ranked> order = direction == Direction.LESS ? byValue : byValue.reversed();
        List<Ranked> sorted = figures.stream()
                .filter(entry -> entry.getValue().value().isPresent())
                .map(entry -> new Ranked(0, entry.getKey(), entry.getValue()))
                .sorted(order.thenComparing(Ranked::territory))
                .toList();
        List<Ranked> placed = new ArrayList<>();
        for (Ranked unit : sorted) {
            boolean shared = !placed.isEmpty() && order.compare(placed.getLast(), unit) == 0;
            int place = shared ? placed.getLast().place() : placed.size() + 1;
            placed.add(new Ranked(place, unit.territory(), unit.figure()));
        }
        return placed;
    }

    /** How many units there are of which nothing is recorded, not even under a code that they had before. */
    private int unmeasured(Indicator indicator, Predicate<Teryt> among, List<Map.Entry<Teryt, Figure>> figures) {
        Set<Teryt> measured = figures.stream().map(Map.Entry::getKey).collect(Collectors.toCollection(HashSet::new));
        return (int) territories.register().all().stream()
                .filter(Territory::exists)
                .filter(unit -> indicator.level().includes(unit.code()) && among.test(unit.code()))
                .filter(unit -> codes(unit).noneMatch(measured::contains))
                .count();
    }

    private static Stream<Teryt> codes(Territory unit) {
        return Stream.concat(Stream.of(unit.code()), unit.history().stream().map(Territory.Former::code));
    }
}
