package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.Teryt;

/**
 * Finds units that a unit can be compared with: of the same kind, nearest in population and in chosen indicators, of its own voivodeship
 * rather than of another. Only public indicators count, so that anyone can find them again.
 *
 * <p>The distance of two units is the sum of: the natural logarithm of the ratio of their populations, without its sign; for each chosen
 * indicator, the difference of the values by how far the middle half of the candidates reaches; and {@link #ELSEWHERE} where they lie in
 * different voivodeships.
 */
public final class Comparables {

    /** How far away another voivodeship is: as far as a population that is larger by 28 in a hundred. */
    public static final double ELSEWHERE = 0.25;

    private static final double DIGITS = 10_000;
    private static final Comparator<ComparableUnit> NEAREST =
            Comparator.comparingDouble(ComparableUnit::distance).thenComparing(ComparableUnit::territory);

    private final Measurements measurements;
    private final Catalogues catalogues;
    private final Territories territories;

    /** Works on figures and on the register. */
    public Comparables(Measurements measurements, Catalogues catalogues, Territories territories) {
        this.measurements = measurements;
        this.catalogues = catalogues;
        this.territories = territories;
    }

    /**
     * The units that one can be compared with.
     *
     * @return without units where nothing is known in which they could be alike
     */
    public ComparisonGroup like(Teryt territory, ComparisonOptions options) {
        ComparisonGroup all = all(territory, options, false);
        return options.pinned().isEmpty()
                ? new ComparisonGroup(
                        territory, all.units().stream().limit(options.size()).toList(), all.method())
                : all;
    }

    /**
     * All of them, whatever the size.
     *
     * @param measured whether only those are to count that have figures, which whoever asks takes care of
     */
    ComparisonGroup all(Teryt territory, ComparisonOptions options, boolean measured) {
        if (!options.pinned().isEmpty()) {
            List<ComparableUnit> pinned = options.pinned().stream()
                    .filter(code -> !code.equals(territory))
                    .sorted()
                    .map(code -> new ComparableUnit(code, isElsewhere(territory, code), List.of(), 0))
                    .toList();
            return new ComparisonGroup(
                    territory, pinned, new ComparisonMethod(true, pinned.size(), 0, List.of(), measured));
        }
        List<Observed> candidates = candidates(territory);
        List<Sample> samples = samples(Observed.of(territory), candidates, options);
        List<ComparableUnit> units = samples.isEmpty()
                ? List.of()
                : candidates.stream()
                        .flatMap(candidate -> unit(territory, candidate, samples).stream())
                        .sorted(NEAREST)
                        .toList();
        return new ComparisonGroup(
                territory,
                units,
                new ComparisonMethod(
                        false,
                        candidates.size(),
                        candidates.size() - units.size(),
                        samples.stream().map(Sample::criterion).toList(),
                        measured));
    }

    private List<Observed> candidates(Teryt territory) {
        return TerritoryLevel.of(territory).stream()
                .flatMap(level -> territories.register().all().stream()
                        .filter(Territory::exists)
                        .map(Territory::code)
                        .filter(level::includes)
                        .filter(code -> code.unitType().equals(territory.unitType()))
                        .filter(code -> !code.equals(territory)))
                .map(Observed::of)
                .toList();
    }

    /** A criterion, and the values of the candidates. */
    private record Sample(Criterion criterion, Map<Observed, Map.Entry<Period, BigDecimal>> values) {}

    private List<Sample> samples(Observed own, List<Observed> candidates, ComparisonOptions options) {
        Catalogue catalogue = catalogues.published();
        Optional<Indicator> population =
                own.territory().flatMap(TerritoryLevel::of).flatMap(catalogue::population);
        Stream<Indicator> chosen = options.indicators().stream()
                .flatMap(id -> catalogue.find(id).stream())
                .filter(indicator -> indicator.applies(own))
                .filter(indicator -> !population.equals(Optional.of(indicator)));
        return Stream.concat(population.stream(), chosen)
                .flatMap(indicator -> sample(indicator, own, candidates, options).stream())
                .toList();
    }

    private Optional<Sample> sample(
            Indicator indicator, Observed own, List<Observed> candidates, ComparisonOptions options) {
        Predicate<BigDecimal> usable = value -> !indicator.population() || value.signum() > 0;
        List<Observed> all = new ArrayList<>(candidates);
        all.add(own);
        Map<Observed, Map.Entry<Period, BigDecimal>> values =
                new HashMap<>(new LatestValues(measurements, indicator, usable).of(all, options.asOf()));
        return Optional.ofNullable(values.remove(own))
                .flatMap(its -> criterion(indicator, its, values))
                .map(criterion -> new Sample(criterion, values));
    }

    /** Where the middle half of the candidates are all the same, nothing can be told from it. */
    private static Optional<Criterion> criterion(
            Indicator indicator,
            Map.Entry<Period, BigDecimal> own,
            Map<Observed, Map.Entry<Period, BigDecimal>> values) {
        if (indicator.population()) {
            return Optional.of(new Criterion(indicator, own.getValue(), own.getKey(), Optional.empty()));
        }
        return Quartiles.of(values.values().stream().map(Map.Entry::getValue).toList())
                .map(Quartiles::middleHalf)
                .filter(reach -> reach.signum() > 0)
                .map(reach -> new Criterion(indicator, own.getValue(), own.getKey(), Optional.of(reach)));
    }

    private static Optional<ComparableUnit> unit(Teryt territory, Observed candidate, List<Sample> samples) {
        List<Nearness> nearness = new ArrayList<>();
        for (Sample sample : samples) {
            Optional.ofNullable(sample.values().get(candidate))
                    .ifPresent(its -> nearness.add(new Nearness(
                            sample.criterion().indicator().id(),
                            its.getValue(),
                            its.getKey(),
                            sample.criterion().distance(its.getValue()))));
        }
        if (nearness.size() < samples.size()) {
            return Optional.empty();
        }
        Teryt code = candidate.territory().orElseThrow();
        boolean elsewhere = isElsewhere(territory, code);
        double sum = (elsewhere ? ELSEWHERE : 0)
                + nearness.stream().mapToDouble(Nearness::distance).sum();
        return Optional.of(new ComparableUnit(code, elsewhere, nearness, Math.rint(sum * DIGITS) / DIGITS));
    }

    private static boolean isElsewhere(Teryt one, Teryt other) {
        return !one.isVoivodeship() && one.voivodeship() != other.voivodeship();
    }
}
