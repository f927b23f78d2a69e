package org.praktyki.persistence.jdbi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementBatch;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.RecordedBatch;

/**
 * Records measurements in a transaction: what is there already is read in stretches of the key and compared, and only what differs is
 * written. It takes the turn of measurements, so that editors, who take that of changes, do not wait for half a million of them.
 */
final class MeasurementRecording {

    private static final int AT_ONCE = 5_000;

    private final Handle handle;
    private final Map<IndicatorId, Map<Period, Long>> extents =
            new TreeMap<>(Comparator.comparing(IndicatorId::toString));
    private final List<Measurement> added = new ArrayList<>();
    private final List<Corrected> corrected = new ArrayList<>();
    private long number;
    private long news;
    private long corrections;

    /** A figure of one thing at one time. */
    private record Cell(Observed observed, Period period) {}

    private record Kept(Figure figure, long batch) {}

    private record Corrected(Measurement measurement, Kept before) {}

    MeasurementRecording(Handle handle) {
        this.handle = handle;
    }

    RecordedBatch record(List<Measurement> measurements, String source, Deed deed) {
        Map<IndicatorId, SequencedMap<Cell, Measurement>> sorted =
                new TreeMap<>(Comparator.comparing(IndicatorId::toString));
        for (Measurement one : measurements) {
            sorted.computeIfAbsent(
                            one.indicator(),
                            id -> new TreeMap<>(Comparator.comparing(Cell::observed)
                                    .thenComparing(cell -> cell.period().toString())))
                    .put(new Cell(one.observed(), one.period()), one);
        }
        Turn.MEASUREMENTS.hold(handle);
        number = Turn.MEASUREMENTS.last(handle) + 1;
        long all = 0;
        for (Map.Entry<IndicatorId, SequencedMap<Cell, Measurement>> its : sorted.entrySet()) {
            List<Measurement> figures = List.copyOf(its.getValue().values());
            all += figures.size();
            for (int from = 0; from < figures.size(); from += AT_ONCE) {
                stretch(its.getKey(), figures.subList(from, Math.min(figures.size(), from + AT_ONCE)));
            }
        }
        long unchanged = all - news - corrections;
        if (news + corrections == 0) {
            return new RecordedBatch(Optional.empty(), 0, 0, unchanged);
        }
        MeasurementBatch batch = new MeasurementBatch(Turn.MEASUREMENTS.take(handle), source, deed);
        writeBatch(batch);
        writeExtents();
        announce(batch);
        return new RecordedBatch(Optional.of(batch), news, corrections, unchanged);
    }

    private void stretch(IndicatorId indicator, List<Measurement> figures) {
        Map<Cell, Kept> there = there(indicator, figures);
        for (Measurement one : figures) {
            Kept before = there.get(new Cell(one.observed(), one.period()));
            if (before == null) {
                added.add(one);
            } else if (!before.figure().equals(one.figure())) {
                corrected.add(new Corrected(one, before));
            }
        }
        if (!added.isEmpty() || !corrected.isEmpty()) {
            extents.computeIfAbsent(indicator, id -> new TreeMap<>());
        }
        insert();
        correct();
    }

    /** A new series, as in a first import, has no neighbours; else whatever lies between the first and the last is read. */
    private Map<Cell, Kept> there(IndicatorId indicator, List<Measurement> figures) {
        Map<Cell, Kept> there = new HashMap<>();
        handle.createQuery("""
                select observed, period, figure, status, batch from praktyki.measurement
                where indicator = :indicator and observed >= :first and observed <= :last""")
                .bind("indicator", indicator.value())
                .bind("first", figures.getFirst().observed().key())
                .bind("last", figures.getLast().observed().key())
                .setFetchSize(AT_ONCE)
                .map((row, context) -> there.put(
                                new Cell(
                                        new Observed(Database.text(row, "observed")),
                                        Period.of(Database.text(row, "period"))),
                                new Kept(MeasurementRows.figure(row), row.getLong("batch")))
                        == null)
                .forEach(first -> {});
        return there;
    }

    private void insert() {
        if (added.isEmpty()) {
            return;
        }
        PreparedBatch inserts = handle.prepareBatch("""
                insert into praktyki.measurement (indicator, observed, period, figure, status, batch)
                values (?, ?, ?, ?, ?, ?)""");
        for (Measurement one : added) {
            bind(inserts, 0, one, one.figure()).bind(5, number).add();
            extents.getOrDefault(one.indicator(), new LinkedHashMap<>()).merge(one.period(), 1L, Long::sum);
        }
        inserts.execute();
        news += added.size();
        added.clear();
    }

    private static PreparedBatch bind(PreparedBatch batch, int first, Measurement one, Figure figure) {
        return batch.bind(first, one.indicator().value())
                .bind(first + 1, one.observed().key())
                .bind(first + 2, one.period().toString())
                .bindByType(first + 3, figure.value().orElse(null), BigDecimal.class)
                .bind(first + 4, figure.status().name());
    }

    private void correct() {
        if (corrected.isEmpty()) {
            return;
        }
        PreparedBatch former = handle.prepareBatch("""
                insert into praktyki.measurement_former (indicator, observed, period, figure, status, batch, replaced_by)
                values (?, ?, ?, ?, ?, ?, ?)""");
        PreparedBatch updates = handle.prepareBatch("""
                update praktyki.measurement set figure = :figure, status = :status, batch = :batch
                where indicator = :indicator and observed = :observed and period = :period""");
        for (Corrected one : corrected) {
            Measurement now = one.measurement();
            bind(former, 0, now, one.before().figure())
                    .bind(5, one.before().batch())
                    .bind(6, number)
                    .add();
            @Nullable BigDecimal value = now.figure().value().orElse(null);
            updates.bindByType("figure", value, BigDecimal.class)
                    .bind("status", now.figure().status().name())
                    .bind("batch", number)
                    .bind("indicator", now.indicator().value())
                    .bind("observed", now.observed().key())
                    .bind("period", now.period().toString())
                    .add();
        }
        former.execute();
        updates.execute();
        corrections += corrected.size();
        corrected.clear();
    }

    private void writeBatch(MeasurementBatch batch) {
        Deed deed = batch.deed();
        handle.createUpdate("""
                insert into praktyki.measurement_batch (number, source, saved_at, actor, action, note)
                values (:number, :source, :at, :actor, :action, :note)""")
                .bind("number", batch.number())
                .bind("source", Database.text(batch.source()))
                .bind("at", Database.moment(deed.at()))
                .bind("actor", Database.text(deed.actor()))
                .bind("action", deed.action().name())
                .bind("note", deed.note().map(Database::text))
                .execute();
    }

    private void writeExtents() {
        extents.forEach((indicator, periods) -> periods.forEach((period, more) -> {
            if (extent(
                            "update praktyki.measurement_extent set measured = measured + :more"
                                    + " where indicator = :indicator and period = :period",
                            indicator.value(),
                            period,
                            more)
                    == 0) {
                extent(
                        "insert into praktyki.measurement_extent (indicator, period, measured)"
                                + " values (:indicator, :period, :more)",
                        indicator.value(),
                        period,
                        more);
            }
        }));
    }

    private int extent(String statement, UUID indicator, Period period, long more) {
        return handle.createUpdate(statement)
                .bind("indicator", indicator)
                .bind("period", period.toString())
                .bind("more", more)
                .execute();
    }

    private void announce(MeasurementBatch batch) {
        Deed deed = batch.deed();
        long last = Turn.CHANGE.take(handle, extents.size());
        List<Change> changes = new ArrayList<>();
        for (IndicatorId indicator : extents.keySet()) {
            changes.add(new Change(
                    last - extents.size() + changes.size() + 1,
                    deed.at(),
                    deed.actor(),
                    Change.Kind.MEASUREMENTS,
                    indicator.toString(),
                    batch.number()));
        }
        JdbiChanges.append(handle, changes);
        String id = String.valueOf(batch.number());
        JdbiAudit.append(handle, deed, List.of(new Subject(Subject.Kind.MEASUREMENTS, id, batch.number())));
    }
}
