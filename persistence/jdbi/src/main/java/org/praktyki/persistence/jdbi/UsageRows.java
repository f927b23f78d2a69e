package org.praktyki.persistence.jdbi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.UsageRow;
import org.praktyki.core.usage.Use;
import org.praktyki.core.usage.Used;

/** The rows of counts. */
final class UsageRows {

    private static final String ADD = """
            update praktyki.usage_count set times = times + :times
            where used = :used and kind = :kind and thing = :thing and counted_on = :day and monthly = :monthly""";

    private static final String INSERT = """
            insert into praktyki.usage_count (used, kind, thing, counted_on, monthly, times)
            values (:used, :kind, :thing, :day, :monthly, :times)""";

    private UsageRows() {}

    /** Adds to the counts there are, and begins those of which there are none. */
    static void add(Handle handle, List<UsageRow> rows) {
        int[] found = execute(handle, ADD, rows);
        List<UsageRow> others = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) {
                others.add(rows.get(i));
            }
        }
        execute(handle, INSERT, others);
    }

    private static int[] execute(Handle handle, String statement, List<UsageRow> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedBatch batch = handle.prepareBatch(statement)) {
            for (UsageRow row : rows) {
                batch.bind("used", row.what().use())
                        .bind("kind", row.what().thing().kind())
                        .bind("thing", row.what().thing().id())
                        .bind("day", row.day())
                        .bind("monthly", row.monthly())
                        .bind("times", row.times())
                        .add();
            }
            return batch.execute();
        }
    }

    /** The rows of some days, the first and the last included, in any order. */
    static List<UsageRow> between(Handle handle, LocalDate first, LocalDate last) {
        return handle.createQuery("""
                select used, kind, thing, counted_on, monthly, times from praktyki.usage_count
                where counted_on between :first and :last""")
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> new UsageRow(
                        Objects.requireNonNull(row.getObject("counted_on", LocalDate.class)),
                        row.getBoolean("monthly"),
                        new Used(
                                Use.valueOf(Database.text(row, "used")),
                                new Thing(Thing.Kind.valueOf(Database.text(row, "kind")), Database.text(row, "thing"))),
                        row.getLong("times")))
                .list();
    }

    /** Makes the days of a month rows of the whole month. */
    static void sumUp(Handle handle, LocalDate month) {
        LocalDate last = month.plusMonths(1).minusDays(1);
        List<UsageRow> sums = handle.createQuery("""
                select used, kind, thing, cast(sum(times) as bigint) as times from praktyki.usage_count
                where counted_on between :first and :last group by used, kind, thing""")
                .bind("first", month)
                .bind("last", last)
                .map((row, context) -> new UsageRow(
                        month,
                        true,
                        new Used(
                                Use.valueOf(Database.text(row, "used")),
                                new Thing(Thing.Kind.valueOf(Database.text(row, "kind")), Database.text(row, "thing"))),
                        row.getLong("times")))
                .list();
        handle.createUpdate("delete from praktyki.usage_count where counted_on between :first and :last")
                .bind("first", month)
                .bind("last", last)
                .execute();
        execute(handle, INSERT, sums);
    }
}
