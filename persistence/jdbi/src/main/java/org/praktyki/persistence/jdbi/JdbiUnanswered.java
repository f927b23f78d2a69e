package org.praktyki.persistence.jdbi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.search.UnansweredQuery;
import org.praktyki.core.search.UnansweredStore;

/** What was looked for in vain as rows, one for each text and day. */
final class JdbiUnanswered implements UnansweredStore {

    private final Database database;

    JdbiUnanswered(Database database) {
        this.database = database;
    }

    /** One node after another: two that added the same new text at once would both insert it. */
    @Override
    public void add(LocalDate day, Map<String, Long> asked) {
        database.run("counting what was looked for in vain", handle -> {
            Turn.UNANSWERED.hold(handle);
            asked.forEach((text, times) -> {
                if (execute(handle, """
                        update praktyki.unanswered set times = times + :times
                        where text = :text and asked_on = :day""", day, text, times) == 0) {
                    execute(handle, """
                            insert into praktyki.unanswered (text, asked_on, times)
                            values (:text, :day, :times)""", day, text, times);
                }
            });
            return true;
        });
    }

    private static int execute(Handle handle, String statement, LocalDate day, String text, long times) {
        return handle.createUpdate(statement)
                .bind("text", text)
                .bind("day", day)
                .bind("times", times)
                .execute();
    }

    @Override
    public List<UnansweredQuery> mostAsked(int limit) {
        return database.run(
                "reading what was looked for in vain",
                handle -> handle.createQuery("""
                        select text, cast(sum(times) as bigint) as times, max(asked_on) as asked_last
                        from praktyki.unanswered group by text
                        order by sum(times) desc, max(asked_on) desc, text fetch first :limit rows only""")
                        .bind("limit", limit)
                        .map((row, context) -> new UnansweredQuery(
                                Database.text(row, "text"),
                                row.getLong("times"),
                                Objects.requireNonNull(row.getObject("asked_last", LocalDate.class))))
                        .list());
    }

    @Override
    public List<String> texts() {
        return database.run(
                "reading what was looked for in vain",
                handle -> handle.createQuery("select distinct text from praktyki.unanswered")
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void remove(String text) {
        database.run(
                "forgetting what was looked for in vain",
                handle -> handle.createUpdate("delete from praktyki.unanswered where text = :text")
                        .bind("text", text)
                        .execute());
    }

    @Override
    public void removeBefore(LocalDate day) {
        database.run(
                "forgetting what was looked for in vain long ago",
                handle -> handle.createUpdate("delete from praktyki.unanswered where asked_on < :day")
                        .bind("day", day)
                        .execute());
    }
}
