package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.UsageBatch;
import org.praktyki.core.usage.UsageCount;
import org.praktyki.core.usage.UsageDay;
import org.praktyki.core.usage.UsageRow;
import org.praktyki.core.usage.UsageStore;
import org.praktyki.core.usage.Use;
import org.praktyki.core.usage.Used;

/** How the site is used as rows, one for each thing, use and day or month. */
final class JdbiUsage implements UsageStore {

    private final Database database;

    JdbiUsage(Database database) {
        this.database = database;
    }

    /** One node after another: two that added the same new thing at once would both insert it. */
    @Override
    public void add(UsageBatch batch) {
        database.run("counting what is used", handle -> {
            Turn.USAGE.hold(handle);
            if (UsageSources.isNew(handle, batch)) {
                batch.counts().forEach((day, times) -> UsageRows.add(handle, rows(day, times)));
            }
            return true;
        });
    }

    private static List<UsageRow> rows(LocalDate day, Map<Used, Long> times) {
        return times.entrySet().stream()
                .map(entry -> new UsageRow(day, false, entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return database.read("reading what is used", JdbiUsage::firstDay);
    }

    private static Optional<LocalDate> firstDay(Handle handle) {
        return handle.createQuery("""
                select counted_on from praktyki.usage_count where monthly = false
                order by counted_on fetch first 1 rows only""").mapTo(LocalDate.class).findOne();
    }

    @Override
    public List<UsageDay> days(LocalDate first, LocalDate last) {
        Map<LocalDate, Map<Use, Long>> days = new TreeMap<>();
        database.read(
                        "reading what is used",
                        handle -> handle.createQuery("""
                        select used, counted_on, cast(sum(times) as bigint) as times
                        from praktyki.usage_count where monthly = false and counted_on between :first and :last
                        group by used, counted_on""")
                                .bind("first", first)
                                .bind("last", last)
                                .map((row, context) -> Map.entry(
                                        day(row), Map.entry(Use.valueOf(Database.text(row, "used")), times(row))))
                                .list())
                .forEach(row -> days.computeIfAbsent(row.getKey(), day -> new EnumMap<>(Use.class))
                        .put(row.getValue().getKey(), row.getValue().getValue()));
        return days.entrySet().stream()
                .map(day -> new UsageDay(day.getKey(), day.getValue()))
                .toList();
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("counted_on", LocalDate.class));
    }

    private static long times(ResultSet row) throws SQLException {
        return row.getLong("times");
    }

    /** Sorted once more here: databases have their own order of letters and signs. */
    @Override
    public List<UsageCount> most(Use use, Thing.Kind kind, LocalDate first, LocalDate last, int limit) {
        return database
                .read(
                        "reading what is used",
                        handle -> handle.createQuery("""
                        select thing, cast(sum(times) as bigint) as times from praktyki.usage_count
                        where used = :used and kind = :kind and monthly = false and counted_on between :first and :last
                        group by thing order by sum(times) desc, thing fetch first :limit rows only""")
                                .bind("used", use)
                                .bind("kind", kind)
                                .bind("first", first)
                                .bind("last", last)
                                .bind("limit", limit)
                                .map((row, context) ->
                                        new UsageCount(new Thing(kind, Database.text(row, "thing")), times(row)))
                                .list())
                .stream()
                .sorted(UsageCount.MOST_FIRST)
                .toList();
    }

    @Override
    public long total(Used what) {
        return database.read(
                "reading what is used",
                handle -> handle.createQuery("""
                        select cast(coalesce(sum(times), 0) as bigint) from praktyki.usage_count
                        where used = :used and kind = :kind and thing = :thing""")
                        .bind("used", what.use())
                        .bind("kind", what.thing().kind())
                        .bind("thing", what.thing().id())
                        .mapTo(long.class)
                        .one());
    }

    /** A day at a time, so that no database's own order and no more than a day's rows have to be kept in mind. */
    @Override
    public void forEach(LocalDate first, LocalDate last, Consumer<UsageRow> taker) {
        List<LocalDate> days = database.read(
                "reading what is used",
                handle -> handle.createQuery("""
                        select distinct counted_on from praktyki.usage_count
                        where counted_on between :first and :last order by counted_on""")
                        .bind("first", first)
                        .bind("last", last)
                        .mapTo(LocalDate.class)
                        .list());
        days.stream().flatMap(this::on).forEach(taker);
    }

    private Stream<UsageRow> on(LocalDate day) {
        return database.read("reading what is used", handle -> UsageRows.between(handle, day, day)).stream()
                .sorted(UsageRow.BY_DAY);
    }

    /** A month at a time: what came late to a month that was summed up already joins it. */
    @Override
    public void sumUpBefore(LocalDate day) {
        boolean more = true;
        while (more) {
            more = database.run("summing up what was used", handle -> {
                Turn.USAGE.hold(handle);
                UsageSources.forgetBefore(handle, day);
                Optional<LocalDate> first = firstDay(handle).filter(known -> known.isBefore(day));
                first.ifPresent(known -> UsageRows.sumUp(handle, known.withDayOfMonth(1)));
                return first.isPresent();
            });
        }
    }
}
