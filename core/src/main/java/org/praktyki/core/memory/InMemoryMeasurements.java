package org.praktyki.core.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.FormerFigure;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementBatch;
import org.praktyki.core.metric.MeasurementStore;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.RecordedBatch;
import org.praktyki.core.metric.Series;

/** Measurements under one lock, which is their transaction. */
final class InMemoryMeasurements implements MeasurementStore {

    private final InMemoryChanges changes;
    private final List<MeasurementBatch> batches = new ArrayList<>();
    private final Map<IndicatorId, NavigableMap<Observed, NavigableMap<Period, Kept>>> kept = new LinkedHashMap<>();
    private final List<Former> former = new ArrayList<>();

    /** A figure and the batch that it came with. */
    private record Kept(Figure figure, MeasurementBatch batch) {}

    private record Former(IndicatorId indicator, Observed observed, FormerFigure figure) {}

    InMemoryMeasurements(InMemoryChanges changes) {
        this.changes = changes;
    }

    @Override
    public synchronized RecordedBatch record(List<Measurement> measurements, String source, Deed deed) {
        MeasurementBatch batch = new MeasurementBatch(batches.size() + 1L, source, deed);
        Map<List<Object>, Measurement> last = new LinkedHashMap<>();
        measurements.forEach(one -> last.put(List.of(one.indicator(), one.observed(), one.period()), one));
        Set<IndicatorId> touched = new LinkedHashSet<>();
        long added = 0;
        long corrected = 0;
        for (Measurement one : last.values()) {
            NavigableMap<Period, Kept> series = kept.computeIfAbsent(one.indicator(), id -> new TreeMap<>())
                    .computeIfAbsent(one.observed(), observed -> new TreeMap<>());
            Kept before = series.get(one.period());
            if (before == null) {
                added++;
            } else if (before.figure().equals(one.figure())) {
                continue;
            } else {
                corrected++;
                former.add(new Former(
                        one.indicator(),
                        one.observed(),
                        new FormerFigure(one.period(), before.figure(), before.batch(), batch)));
            }
            series.put(one.period(), new Kept(one.figure(), batch));
            touched.add(one.indicator());
        }
        long unchanged = last.size() - added - corrected;
        if (touched.isEmpty()) {
            return new RecordedBatch(Optional.empty(), 0, 0, unchanged);
        }
        batches.add(batch);
        touched.stream()
                .sorted(Comparator.comparing(IndicatorId::toString))
                .forEach(id -> changes.add(Change.Kind.MEASUREMENTS, id.toString(), batch.number(), deed));
        changes.audit(deed, new Subject(Subject.Kind.MEASUREMENTS, String.valueOf(batch.number()), batch.number()));
        return new RecordedBatch(Optional.of(batch), added, corrected, unchanged);
    }

    private NavigableMap<Observed, NavigableMap<Period, Kept>> of(IndicatorId indicator) {
        return kept.getOrDefault(indicator, new TreeMap<>());
    }

    @Override
    public synchronized List<Series> series(IndicatorId indicator, Collection<Observed> observed) {
        Set<Observed> wanted = Set.copyOf(observed);
        return of(indicator).entrySet().stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .map(entry -> series(indicator, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Series series(IndicatorId indicator, Observed observed, NavigableMap<Period, Kept> kept) {
        NavigableMap<Period, Figure> figures = new TreeMap<>();
        kept.forEach((period, one) -> figures.put(period, one.figure()));
        return new Series(indicator, observed, figures);
    }

    @Override
    public synchronized Map<Observed, Figure> across(IndicatorId indicator, Period period) {
        Map<Observed, Figure> across = new LinkedHashMap<>();
        of(indicator)
                .forEach((observed, series) ->
                        Optional.ofNullable(series.get(period)).ifPresent(one -> across.put(observed, one.figure())));
        return across;
    }

    @Override
    public synchronized List<Series> of(Observed observed) {
        return kept.keySet().stream()
                .sorted(Comparator.comparing(IndicatorId::toString))
                .flatMap(indicator -> series(indicator, List.of(observed)).stream())
                .toList();
    }

    @Override
    public synchronized NavigableMap<Period, Long> periods(IndicatorId indicator) {
        return of(indicator).values().stream()
                .flatMap(series -> series.keySet().stream())
                .collect(Collectors.groupingBy(period -> period, TreeMap::new, Collectors.counting()));
    }

    @Override
    public synchronized Map<Period, MeasurementBatch> origins(IndicatorId indicator, Observed observed) {
        Map<Period, MeasurementBatch> origins = new TreeMap<>();
        of(indicator)
                .getOrDefault(observed, new TreeMap<>())
                .forEach((period, one) -> origins.put(period, one.batch()));
        return origins;
    }

    @Override
    public synchronized List<FormerFigure> corrections(IndicatorId indicator, Observed observed) {
        return former.stream()
                .filter(one ->
                        one.indicator().equals(indicator) && one.observed().equals(observed))
                .map(Former::figure)
                .sorted(FormerFigure.LAST_FIRST)
                .toList();
    }

    @Override
    public synchronized List<MeasurementBatch> batches(int limit) {
        return batches.reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized void forEach(IndicatorId indicator, Consumer<Measurement> taker) {
        of(indicator)
                .forEach((observed, series) -> series.forEach(
                        (period, one) -> taker.accept(new Measurement(indicator, observed, period, one.figure()))));
    }

    @Override
    public synchronized long remove(IndicatorId indicator, Deed deed) {
        long removed = of(indicator).values().stream().mapToLong(Map::size).sum();
        if (removed > 0) {
            kept.remove(indicator);
            former.removeIf(one -> one.indicator().equals(indicator));
            changes.addWithAudit(Change.Kind.MEASUREMENTS, indicator.toString(), 0, deed);
        }
        return removed;
    }
}
