package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.metric.source.SourceState;
import org.praktyki.core.metric.source.SourceStateStore;

/** How far sources have been fetched, as rows. Of several nodes that want one at once, the row lets one of them have it. */
final class JdbiSourceStates implements SourceStateStore {

    private static final String SELECT = "select name, state, due_at, fetched_at, failures, said, added, corrected from"
            + " praktyki.measurement_source ";

    private final Database database;

    JdbiSourceStates(Database database) {
        this.database = database;
    }

    @Override
    public List<SourceState> all() {
        return database.read(
                "reading sources of figures",
                handle -> handle.createQuery(SELECT + "order by name")
                        .map((row, context) -> state(row))
                        .list());
    }

    /** One node after another: two that added the same at once would both insert it. */
    @Override
    public void add(SourceState fresh) {
        database.run("keeping a source of figures", handle -> {
            Turn.MEASUREMENTS.hold(handle);
            return read(handle, fresh.name()).isPresent() || insert(handle, fresh) > 0;
        });
    }

    private static int insert(Handle handle, SourceState fresh) {
        return handle.createUpdate("""
            insert into praktyki.measurement_source (name, due_at, failures, added, corrected)
            values (:name, :due, 0, 0, 0)\
            """)
                .bind("name", fresh.name())
                .bind("due", Database.moment(fresh.dueAt()))
                .execute();
    }

    @Override
    public Optional<SourceState> claim(String name, UUID claim, Instant now, Instant until) {
        if (due(name, now).isEmpty()) {
            return Optional.empty();
        }
        return database.run("taking a source of figures", handle -> {
            int taken = handle.createUpdate("""
                update praktyki.measurement_source set claim = :claim, due_at = :until
                where name = :name and due_at <= :now\
                """)
                    .bind("claim", claim)
                    .bind("until", Database.moment(until))
                    .bind("name", name)
                    .bind("now", Database.moment(now))
                    .execute();
            return taken > 0 ? read(handle, name).map(state -> state.withDueAt(now)) : Optional.<SourceState>empty();
        });
    }

    /** Asked every second: whoever finds nothing keeps nobody waiting. */
    private Optional<SourceState> due(String name, Instant now) {
        return database.read("looking for a source of figures", handle -> read(handle, name))
                .filter(state -> !state.dueAt().isAfter(now));
    }

    private static Optional<SourceState> read(Handle handle, String name) {
        return handle.createQuery(SELECT + "where name = :name")
                .bind("name", name)
                .map((row, context) -> state(row))
                .findOne();
    }

    private static SourceState state(ResultSet row) throws SQLException {
        return new SourceState(
                Database.text(row, "name"),
                Optional.ofNullable(row.getString("state")),
                Database.moment(row, "due_at"),
                Optional.ofNullable(row.getObject("fetched_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("failures"),
                Optional.ofNullable(row.getString("said")),
                row.getLong("added"),
                row.getLong("corrected"));
    }

    @Override
    public boolean settle(UUID claim, SourceState after) {
        return database.run(
                "settling a source of figures",
                handle -> handle.createUpdate("""
                    update praktyki.measurement_source set claim = null, state = :state, due_at = :due,
                    fetched_at = :fetched, failures = :failures, said = :said, added = :added,
                    corrected = :corrected where name = :name and claim = :claim\
                    """)
                                .bind("state", after.state().map(Database::text))
                                .bind("due", Database.moment(after.dueAt()))
                                .bind("fetched", after.fetchedAt().map(Database::moment))
                                .bind("failures", after.failures())
                                .bind("said", after.said().map(Database::text))
                                .bind("added", after.added())
                                .bind("corrected", after.corrected())
                                .bind("name", after.name())
                                .bind("claim", claim)
                                .execute()
                        > 0);
    }

    @Override
    public boolean hurry(String name, Instant now) {
        return database.run(
                "hurrying a source of figures",
                handle -> handle.createUpdate("""
                    update praktyki.measurement_source set due_at = :now
                    where name = :name and claim is null\
                    """)
                                .bind("now", Database.moment(now))
                                .bind("name", name)
                                .execute()
                        > 0);
    }
}
