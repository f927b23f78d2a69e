package org.praktyki.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.Teryt;

/** Reads what shows an outcome, and has it graded. */
record Appraiser(Measurements measurements, Comparables comparables, Catalogues catalogues) {

    /** How many comparable units are found, where nobody has chosen them. */
    private static final int GROUP = ComparisonOptions.DEFAULT.size();

    /** So many of the nearest are looked at together until enough of them have figures. */
    private static final int CHUNK = 50;

    /**
     * What shows an outcome.
     *
     * @param visible the indicators whose figures may be looked at
     */
    Evidence of(PracticeId practice, Outcome outcome, Catalogue visible) {
        return outcome.indicator()
                .flatMap(visible::find)
                .map(indicator -> measured(practice, outcome, indicator))
                .orElseGet(Appraisal::ofWords);
    }

    private Evidence measured(PracticeId practice, Outcome outcome, Indicator indicator) {
        Observed observed = outcome.territory().map(Observed::of).orElseGet(() -> Observed.of(practice));
        Appraisal appraisal = new Appraisal(
                outcome, indicator, new Eras(indicator, catalogues.all()), measurements.series(indicator, observed));
        if (!appraisal.isComparable()) {
            return appraisal.evidence(Optional.empty(), List.of());
        }
        ComparisonGroup candidates = candidates(outcome);
        List<Contrast> contrasts = contrasts(appraisal, indicator, candidates);
        return appraisal.evidence(Optional.of(measured(candidates, contrasts)), contrasts);
    }

    /** Alike before the practice began, lest they be alike for what it has changed. */
    private ComparisonGroup candidates(Outcome outcome) {
        ComparisonOptions options = ComparisonOptions.DEFAULT
                .withPinned(outcome.comparison())
                .asOf(outcome.began().orElseThrow().from());
        return comparables.all(outcome.territory().orElseThrow(), options, true);
    }

    private List<Contrast> contrasts(Appraisal appraisal, Indicator indicator, ComparisonGroup candidates) {
        List<Contrast> contrasts = new ArrayList<>();
        List<Teryt> all = candidates.territories();
        int limit = candidates.method().pinned() ? Integer.MAX_VALUE : GROUP;
        for (int from = 0; from < all.size() && contrasts.size() < limit; from += CHUNK) {
            List<Observed> some = all.subList(from, Math.min(from + CHUNK, all.size())).stream()
                    .map(Observed::of)
                    .toList();
            Map<Observed, Series> series = measurements.series(indicator, some).stream()
                    .collect(Collectors.toMap(Series::observed, Function.identity()));
            some.stream()
                    .flatMap(one -> Optional.ofNullable(series.get(one)).flatMap(appraisal::contrast).stream())
                    .limit(limit - contrasts.size())
                    .forEach(contrasts::add);
        }
        return contrasts;
    }

    private static ComparisonGroup measured(ComparisonGroup candidates, List<Contrast> contrasts) {
        List<Teryt> used = contrasts.stream().map(Contrast::territory).toList();
        return new ComparisonGroup(
                candidates.territory(),
                candidates.units().stream()
                        .filter(unit -> used.contains(unit.territory()))
                        .toList(),
                candidates.method());
    }
}
