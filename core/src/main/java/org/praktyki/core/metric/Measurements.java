package org.praktyki.core.metric;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/**
 * Reads and records figures. Those of indicators that are computed of others are computed when they are asked for, and asked for in the same
 * way. Which indicators a reader may see is the business of the {@link Catalogue} from which they come.
 */
public final class Measurements {

    private static final int MAX_FINDINGS = 200;

    private final MeasurementStore store;
    private final Catalogues catalogues;
    private final Supplier<CrossSections> crossSections;
    private final Runnable announcement;
    private final Clock clock;

    /**
     * Works on a store, and remembers some of what is asked of everything for as long as nothing changes.
     *
     * @param catalogues know what is measured
     * @param announcement is run after each change
     */
    public Measurements(
            MeasurementStore store, Catalogues catalogues, ContentVersion content, Runnable announcement, Clock clock) {
        this.crossSections = content.keeping(() -> new CrossSections(this::derivation));
        this.store = store;
        this.catalogues = catalogues;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** The series of things, in the order of their keys; those of which nothing is known are left out. */
    public List<Series> series(Indicator indicator, Collection<Observed> observed) {
        return derivation().series(indicator, observed);
    }

    /** The series of one thing; absent where nothing is known of it. */
    public Optional<Series> series(Indicator indicator, Observed observed) {
        return series(indicator, List.of(observed)).stream().findFirst();
    }

    /** What is known for a period, of everything; what was recorded on another node, within a second. */
    public Map<Observed, Figure> across(Indicator indicator, Period period) {
        return crossSections.get().across(indicator, period);
    }

    /** The periods for which something is known, in the order of time, and of how many things; likewise. */
    public NavigableMap<Period, Long> periods(Indicator indicator) {
        return crossSections.get().periods(indicator);
    }

    /**
     * What is known of one thing.
     *
     * @param indicators those that are asked for
     * @return a series each, where there is one, in the order of the indicators
     */
    public List<Series> profile(Observed observed, Collection<Indicator> indicators) {
        Map<IndicatorId, Series> recorded = new HashMap<>();
        store.of(observed).forEach(series -> recorded.put(series.indicator(), series));
        return indicators.stream()
                .filter(indicator -> indicator.applies(observed))
                .flatMap(indicator -> indicator.isDerived()
                        ? series(indicator, observed).stream()
                        : Optional.ofNullable(recorded.get(indicator.id())).stream())
                .toList();
    }

    /** With which batch the present figures of a thing came; empty for an indicator that is computed. */
    public Map<Period, MeasurementBatch> origins(Indicator indicator, Observed observed) {
        return store.origins(indicator.id(), observed);
    }

    /** What was corrected in a series, the last correction first. */
    public List<FormerFigure> corrections(Indicator indicator, Observed observed) {
        return store.corrections(indicator.id(), observed);
    }

    /** Hands out everything that is recorded for an indicator, in the order of things and periods. */
    public void forEach(Indicator indicator, Consumer<Measurement> taker) {
        store.forEach(indicator.id(), taker);
    }

    /** The last batches that were recorded, newest first. */
    public List<MeasurementBatch> batches(Actor actor, int limit) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.batches(limit);
    }

    /**
     * Records measurements, all of them or none. What is recorded already stays as it is; what is corrected is kept.
     *
     * @param source where they are from
     * @throws InvalidException with what is wrong with any of them, the first two hundred findings
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public RecordedBatch record(Actor actor, List<Measurement> measurements, String source) {
        return record(actor, measurements, source, Deed.Action.SAVED);
    }

    /**
     * Records measurements that come from a file, or from a source, as {@link #record(Actor, List, String)} does.
     *
     * @param action what the audit calls it
     */
    public RecordedBatch record(Actor actor, List<Measurement> measurements, String source, Deed.Action action) {
        return record(actor, measurements, source, action, Optional.empty());
    }

    /**
     * The same, with a note for the audit.
     *
     * @param note such as the name of the file
     */
    public RecordedBatch record(
            Actor actor, List<Measurement> measurements, String source, Deed.Action action, Optional<String> note) {
        actor.require(Permission.EDIT_METRICS);
        List<Finding> findings = findings(measurements);
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
        Deed deed = new Deed(actor.name(), clock.instant(), action, note);
        RecordedBatch recorded = store.record(measurements, source, deed);
        announcement.run();
        return recorded;
    }

    /** What recording measurements would come to, without doing it. No two are for the same indicator, thing and period. */
    public RecordedBatch expected(List<Measurement> measurements) {
        Map<IndicatorId, List<Measurement>> byIndicator =
                measurements.stream().collect(Collectors.groupingBy(Measurement::indicator));
        long added = 0;
        long unchanged = 0;
        for (Map.Entry<IndicatorId, List<Measurement>> its : byIndicator.entrySet()) {
            Set<Observed> observed =
                    its.getValue().stream().map(Measurement::observed).collect(Collectors.toSet());
            Map<Observed, Series> known = store.series(its.getKey(), observed).stream()
                    .collect(Collectors.toMap(Series::observed, series -> series));
            for (Measurement measurement : its.getValue()) {
                Series series = known.get(measurement.observed());
                Figure before = series == null ? null : series.figures().get(measurement.period());
                added += before == null ? 1 : 0;
                unchanged += measurement.figure().equals(before) ? 1 : 0;
            }
        }
        return new RecordedBatch(Optional.empty(), added, measurements.size() - added - unchanged, unchanged);
    }

    private List<Finding> findings(List<Measurement> measurements) {
        Catalogue catalogue = catalogues.all();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < measurements.size() && findings.size() < MAX_FINDINGS; i++) {
            String field = "measurements[" + i + "].";
            check(measurements.get(i), catalogue)
                    .ifPresent(
                            found -> findings.add(new Finding(field + found.field(), found.value(), found.problem())));
        }
        return findings;
    }

    /** What stands against a measurement, if anything does. */
    static Optional<Finding> check(Measurement measurement, Catalogue catalogue) {
        Optional<Indicator> indicator = catalogue.find(measurement.indicator());
        Problem problem;
        String field = "indicator";
        String value = measurement.indicator().toString();
        if (indicator.isEmpty()) {
            problem = Problem.NO_SUCH_INDICATOR;
        } else if (indicator.get().isDerived()) {
            value = indicator.get().code();
            problem = Problem.COMPUTED;
        } else if (measurement.period().periodicity() != indicator.get().periodicity()) {
            field = "period";
            value = measurement.period().toString();
            problem = Problem.WRONG_PERIODICITY;
        } else if (!indicator.get().applies(measurement.observed())) {
            field = "observed";
            value = measurement.observed().key();
            problem = Problem.WRONG_LEVEL;
        } else {
            return Optional.empty();
        }
        return Optional.of(new Finding(field, value, problem));
    }

    private Derivation derivation() {
        return new Derivation(store, catalogues.all());
    }
}
