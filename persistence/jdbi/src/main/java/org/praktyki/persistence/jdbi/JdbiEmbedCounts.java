package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.embed.EmbedCount;
import org.praktyki.core.embed.EmbedCountStore;
import org.praktyki.core.embed.Embedded;

/** What other sites embed as rows, one for each host, widget and day. */
final class JdbiEmbedCounts implements EmbedCountStore {

    private final Database database;

    JdbiEmbedCounts(Database database) {
        this.database = database;
    }

    /** One node after another: two that added the same new host at once would both insert it. */
    @Override
    public void add(LocalDate day, Map<Embedded, Long> times) {
        database.run("counting what is embedded", handle -> {
            Turn.EMBEDDING.hold(handle);
            times.forEach((what, more) -> {
                if (execute(handle, """
                        update praktyki.embed_count set times = times + :times
                        where host = :host and widget = :widget and refused = :refused and asked_on = :day""", day, what, more) == 0) {
                    execute(handle, """
                            insert into praktyki.embed_count (host, widget, refused, asked_on, times)
                            values (:host, :widget, :refused, :day, :times)""", day, what, more);
                }
            });
            return true;
        });
    }

    private static int execute(Handle handle, String statement, LocalDate day, Embedded what, long times) {
        return handle.createUpdate(statement)
                .bind("host", what.host())
                .bind("widget", what.widget())
                .bind("refused", what.refused())
                .bind("day", day)
                .bind("times", times)
                .execute();
    }

    /** Sorted here: databases have their own order of letters and signs. */
    @Override
    public List<EmbedCount> since(LocalDate day) {
        return database
                .run(
                        "reading what is embedded",
                        handle -> handle.createQuery("""
                        select host, widget, refused, cast(sum(times) as bigint) as times, max(asked_on) as asked_last
                        from praktyki.embed_count where asked_on >= :day group by host, widget, refused""")
                                .bind("day", day)
                                .map((row, context) -> count(row))
                                .list())
                .stream()
                .sorted(EmbedCount.MOST_FIRST)
                .toList();
    }

    private static EmbedCount count(ResultSet row) throws SQLException {
        return new EmbedCount(
                new Embedded(Database.text(row, "host"), Database.text(row, "widget"), row.getBoolean("refused")),
                row.getLong("times"),
                Objects.requireNonNull(row.getObject("asked_last", LocalDate.class)));
    }

    @Override
    public List<String> hosts() {
        return database.run(
                "reading what is embedded",
                handle -> handle.createQuery("select distinct host from praktyki.embed_count")
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void remove(String host) {
        database.run(
                "forgetting what a host embeds",
                handle -> handle.createUpdate("delete from praktyki.embed_count where host = :host")
                        .bind("host", host)
                        .execute());
    }

    @Override
    public void removeBefore(LocalDate day) {
        database.run(
                "forgetting what was embedded long ago",
                handle -> handle.createUpdate("delete from praktyki.embed_count where asked_on < :day")
                        .bind("day", day)
                        .execute());
    }
}
