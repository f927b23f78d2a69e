package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Grades an outcome by the rules that {@link EvidenceGrade} states, of figures that were read already. */
final class Appraisal {

    /** How many values before and after it takes for a comparison. */
    private static final int EACH = EvidenceRule.SERIES_BEFORE.needed();

    private final Outcome outcome;
    private final Indicator indicator;
    private final Eras eras;
    private final NavigableMap<Period, Figure> figures;
    private final Windows recorded;
    private final Windows own;

    /**
     * Looks at an outcome.
     *
     * @param indicator by which it is measured
     * @param series what is recorded of the unit, or of the practice
     */
    Appraisal(Outcome outcome, Indicator indicator, Eras eras, Optional<Series> series) {
        this.outcome = outcome;
        this.indicator = indicator;
        this.eras = eras;
        this.figures = series.map(Series::figures).orElseGet(TreeMap::new);
        this.recorded = windows(series.map(Series::values).orElseGet(TreeMap::new));
        this.own = outcome.began()
                .map(began -> windows(eras.of(series.map(Series::values).orElseGet(TreeMap::new), began)))
                .orElse(Windows.NONE);
    }

    private Windows windows(NavigableMap<Period, BigDecimal> values) {
        return outcome.began().map(began -> Windows.of(values, began)).orElse(Windows.NONE);
    }

    /** What is told in words alone. */
    static Evidence ofWords() {
        return new Evidence(
                EvidenceGrade.D,
                Arrays.stream(EvidenceRule.values())
                        .map(rule -> new Check(rule, 0))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** Whether there is enough of the unit's own to compare it with others. */
    boolean isComparable() {
        return outcome.territory().isPresent() && own.has(EACH);
    }

    /** How the unit has changed against another; absent where they have too few periods in common. */
    Optional<Contrast> contrast(Series other) {
        Windows theirs = windows(other.values()).sharedWith(own);
        return other.observed()
                .territory()
                .filter(code -> theirs.has(EACH))
                .map(code -> new Contrast(
                        code,
                        new Average(theirs.before()),
                        new Average(theirs.after()),
                        own.sharedWith(theirs).change()));
    }

    /**
     * What shows it.
     *
     * @param group those with which the unit was compared, where it was
     * @param contrasts what that came to
     */
    Evidence evidence(Optional<ComparisonGroup> group, List<Contrast> contrasts) {
        List<Check> checks = Arrays.stream(EvidenceRule.values())
                .map(rule -> new Check(rule, found(rule, contrasts)))
                .toList();
        Optional<Effect> effect = effect(contrasts);
        return new Evidence(grade(checks), checks, effect, group, notes(effect));
    }

    private int found(EvidenceRule rule, List<Contrast> contrasts) {
        return switch (rule) {
            case RESULT ->
                recorded.after().size() + (isSourced() && outcome.result().isPresent() ? 1 : 0);
            case BEFORE_AND_AFTER ->
                Math.min(own.before().size(), own.after().size())
                        + (statedPair().isPresent() ? 1 : 0);
            case SERIES_BEFORE -> own.before().size();
            case SERIES_AFTER -> own.after().size();
            case COMPARABLE_UNITS -> contrasts.size();
        };
    }

    private static EvidenceGrade grade(List<Check> checks) {
        return Arrays.stream(EvidenceGrade.values())
                .filter(grade -> checks.stream()
                        .filter(check -> grade.isAtLeast(check.rule().grade()))
                        .allMatch(Check::fulfilled))
                .findFirst()
                .orElse(EvidenceGrade.D);
    }

    private boolean isSourced() {
        return !outcome.sources().isEmpty() || !outcome.documents().isEmpty();
    }

    /** The baseline and the result, where they can be compared. */
    private Optional<Windows> statedPair() {
        return outcome.baseline()
                .filter(baseline -> isSourced())
                .flatMap(baseline -> outcome.result()
                        .filter(result -> isInOrder(baseline.period(), result.period()))
                        .filter(result -> eras.isSame(baseline.period(), result.period()))
                        .map(result -> new Windows(one(baseline), one(result))));
    }

    private boolean isInOrder(Period baseline, Period result) {
        return baseline.compareTo(result) < 0
                && outcome.began()
                        .map(began -> baseline.compareTo(began) <= 0 && began.compareTo(result) <= 0)
                        .orElse(true);
    }

    private static NavigableMap<Period, BigDecimal> one(Stated stated) {
        NavigableMap<Period, BigDecimal> one = new TreeMap<>();
        one.put(stated.period(), stated.value());
        return one;
    }

    private Optional<Effect> effect(List<Contrast> contrasts) {
        if (own.has(1)) {
            boolean enough = contrasts.size() >= EvidenceRule.COMPARABLE_UNITS.needed();
            return Optional.of(Effect.of(
                    false,
                    new Average(own.before()),
                    new Average(own.after()),
                    enough ? Optional.of(new Contrasts(contrasts)) : Optional.empty(),
                    indicator.direction()));
        }
        return statedPair()
                .map(pair -> Effect.of(
                        true,
                        new Average(pair.before()),
                        new Average(pair.after()),
                        Optional.empty(),
                        indicator.direction()));
    }

    private Set<EvidenceNote> notes(Optional<Effect> effect) {
        Set<EvidenceNote> notes = EnumSet.noneOf(EvidenceNote.class);
        if (Stream.concat(own.before().keySet().stream(), own.after().keySet().stream())
                .anyMatch(period -> status(period) != MeasurementStatus.FINAL)) {
            notes.add(EvidenceNote.NOT_FINAL);
        }
        if (isRedefined()) {
            notes.add(EvidenceNote.OTHER_DEFINITION);
        }
        if (effect.isPresent() && indicator.direction() == Direction.NEITHER) {
            notes.add(EvidenceNote.NO_DIRECTION);
        }
        if (effect.flatMap(Effect::contrasts)
                .filter(all -> all.differences().isInMiddleHalf(BigDecimal.ZERO))
                .isPresent()) {
            notes.add(EvidenceNote.LIKE_THE_OTHERS);
        }
        if (Stream.of(outcome.baseline(), outcome.result())
                .flatMap(Optional::stream)
                .anyMatch(this::isContradicted)) {
            notes.add(EvidenceNote.STATED_DIFFERS);
        }
        return notes;
    }

    private MeasurementStatus status(Period period) {
        return Optional.ofNullable(figures.get(period)).map(Figure::status).orElse(MeasurementStatus.UNKNOWN);
    }

    private boolean isRedefined() {
        boolean leftOut = own.before().size() < recorded.before().size()
                || own.after().size() < recorded.after().size();
        boolean apart = outcome.baseline()
                .flatMap(
                        baseline -> outcome.result().filter(result -> !eras.isSame(baseline.period(), result.period())))
                .isPresent();
        return leftOut || apart;
    }

    /** As it is shown: those who state something may round it. */
    private boolean isContradicted(Stated stated) {
        return Optional.ofNullable(figures.get(stated.period()))
                .flatMap(Figure::value)
                .filter(value -> indicator
                                .unit()
                                .rounded(value)
                                .compareTo(indicator.unit().rounded(stated.value()))
                        != 0)
                .isPresent();
    }
}
