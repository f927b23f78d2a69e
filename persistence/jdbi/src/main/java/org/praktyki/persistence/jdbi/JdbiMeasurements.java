package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
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

/** Measurements as rows, one for each figure. */
final class JdbiMeasurements implements MeasurementStore {

    private static final int FETCHED_AT_ONCE = 2_000;

    private final Database database;

    JdbiMeasurements(Database database) {
        this.database = database;
    }

    @Override
    public RecordedBatch record(List<Measurement> measurements, String source, Deed deed) {
        return database.run(
                "recording measurements",
                handle -> new MeasurementRecording(handle).record(measurements, source, deed));
    }

    @Override
    public List<Series> series(IndicatorId indicator, Collection<Observed> observed) {
        List<String> keys = observed.stream().map(Observed::key).distinct().toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        return database.read("reading measurements", handle -> {
            Map<Observed, NavigableMap<Period, Figure>> series = new TreeMap<>();
            handle.createQuery("""
                    select observed, period, figure, status from praktyki.measurement
                    where indicator = :indicator and observed in (<keys>)""")
                    .bind("indicator", indicator.value())
                    .bindList("keys", keys)
                    .map((row, context) -> series.computeIfAbsent(observed(row), key -> new TreeMap<>())
                                    .put(period(row), MeasurementRows.figure(row))
                            == null)
                    .forEach(first -> {});
            return series.entrySet().stream()
                    .map(entry -> new Series(indicator, entry.getKey(), entry.getValue()))
                    .toList();
        });
    }

    @Override
    public Map<Observed, Figure> across(IndicatorId indicator, Period period) {
        return database.read("reading measurements", handle -> {
            Map<Observed, Figure> across = new HashMap<>();
            handle.createQuery("""
                    select observed, figure, status from praktyki.measurement
                    where indicator = :indicator and period = :period""")
                    .bind("indicator", indicator.value())
                    .bind("period", period.toString())
                    .setFetchSize(FETCHED_AT_ONCE)
                    .map((row, context) -> across.put(observed(row), MeasurementRows.figure(row)) == null)
                    .forEach(first -> {});
            return across;
        });
    }

    @Override
    public List<Series> of(Observed observed) {
        return database.read("reading measurements", handle -> {
            Map<UUID, NavigableMap<Period, Figure>> series = new HashMap<>();
            handle.createQuery("""
                    select indicator, period, figure, status from praktyki.measurement where observed = :observed""")
                    .bind("observed", observed.key())
                    .map((row, context) ->
                            series.computeIfAbsent(row.getObject("indicator", UUID.class), key -> new TreeMap<>())
                                            .put(period(row), MeasurementRows.figure(row))
                                    == null)
                    .forEach(first -> {});
            return series.entrySet().stream()
                    .map(entry -> new Series(new IndicatorId(entry.getKey()), observed, entry.getValue()))
                    .sorted(Comparator.comparing(one -> one.indicator().toString()))
                    .toList();
        });
    }

    @Override
    public NavigableMap<Period, Long> periods(IndicatorId indicator) {
        return database.read("reading what was measured", handle -> {
            NavigableMap<Period, Long> periods = new TreeMap<>();
            handle.createQuery("select period, measured from praktyki.measurement_extent where indicator = :indicator")
                    .bind("indicator", indicator.value())
                    .map((row, context) -> periods.put(period(row), row.getLong("measured")) == null)
                    .forEach(first -> {});
            return periods;
        });
    }

    @Override
    public Map<Period, MeasurementBatch> origins(IndicatorId indicator, Observed observed) {
        return database.read("reading where measurements are from", handle -> {
            Map<Period, MeasurementBatch> origins = new TreeMap<>();
            handle.createQuery("""
                    select m.period, b.number, b.source, b.saved_at, b.actor, b.action, b.note
                    from praktyki.measurement m join praktyki.measurement_batch b on b.number = m.batch
                    where m.indicator = :indicator and m.observed = :observed""")
                    .bind("indicator", indicator.value())
                    .bind("observed", observed.key())
                    .map((row, context) -> origins.put(period(row), MeasurementRows.batch(row, "")) == null)
                    .forEach(first -> {});
            return origins;
        });
    }

    @Override
    public List<FormerFigure> corrections(IndicatorId indicator, Observed observed) {
        return database
                .read(
                        "reading what was corrected",
                        handle -> handle.createQuery("""
                    select f.period, f.figure, f.status,
                        b.number, b.source, b.saved_at, b.actor, b.action, b.note,
                        r.number as r_number, r.source as r_source, r.saved_at as r_saved_at, r.actor as r_actor,
                        r.action as r_action, r.note as r_note
                    from praktyki.measurement_former f
                    join praktyki.measurement_batch b on b.number = f.batch
                    join praktyki.measurement_batch r on r.number = f.replaced_by
                    where f.indicator = :indicator and f.observed = :observed""")
                                .bind("indicator", indicator.value())
                                .bind("observed", observed.key())
                                .map((row, context) -> new FormerFigure(
                                        period(row),
                                        MeasurementRows.figure(row),
                                        MeasurementRows.batch(row, ""),
                                        MeasurementRows.batch(row, "r_")))
                                .list())
                .stream()
                .sorted(FormerFigure.LAST_FIRST)
                .toList();
    }

    @Override
    public List<MeasurementBatch> batches(int limit) {
        return database.read(
                "reading batches of measurements",
                handle -> handle.createQuery("""
                select number, source, saved_at, actor, action, note from praktyki.measurement_batch
                order by number desc fetch first :limit rows only""")
                        .bind("limit", limit)
                        .map((row, context) -> MeasurementRows.batch(row, ""))
                        .list());
    }

    /** In one transaction, without which PostgreSQL would fetch everything at once. */
    @Override
    public void forEach(IndicatorId indicator, Consumer<Measurement> taker) {
        database.run("reading measurements", handle -> {
            ResultIterable<Measurement> rows = handle.createQuery("""
                    select observed, period, figure, status from praktyki.measurement
                    where indicator = :indicator order by observed, period""")
                    .bind("indicator", indicator.value())
                    .setFetchSize(FETCHED_AT_ONCE)
                    .map((row, context) ->
                            new Measurement(indicator, observed(row), period(row), MeasurementRows.figure(row)));
            rows.forEach(taker);
            return true;
        });
    }

    @Override
    public long remove(IndicatorId indicator, Deed deed) {
        return database.run("removing measurements", handle -> {
            Turn.MEASUREMENTS.hold(handle);
            long removed = delete(handle, "measurement", indicator);
            if (removed > 0) {
                delete(handle, "measurement_former", indicator);
                delete(handle, "measurement_extent", indicator);
                String id = indicator.toString();
                JdbiChanges.append(
                        handle,
                        new Change(Turn.CHANGE.take(handle), deed.at(), deed.actor(), Change.Kind.MEASUREMENTS, id, 0));
                JdbiAudit.append(handle, deed, List.of(new Subject(Subject.Kind.MEASUREMENTS, id, 0)));
            }
            return removed;
        });
    }

    private static long delete(Handle handle, String table, IndicatorId indicator) {
        return handle.createUpdate("delete from praktyki." + table + " where indicator = :indicator")
                .bind("indicator", indicator.value())
                .execute();
    }

    private static Observed observed(ResultSet row) throws SQLException {
        return new Observed(Database.text(row, "observed"));
    }

    private static Period period(ResultSet row) throws SQLException {
        return Period.of(Database.text(row, "period"));
    }
}
