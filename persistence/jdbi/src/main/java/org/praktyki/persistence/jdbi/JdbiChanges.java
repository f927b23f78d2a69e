package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.ChangeFeed;

/** The change feed as a table. */
final class JdbiChanges implements ChangeFeed {

    private final Database database;

    JdbiChanges(Database database) {
        this.database = database;
    }

    /** Writes an entry in the transaction of the change. */
    static void append(Handle handle, Change change) {
        append(handle, List.of(change));
    }

    /** Writes entries in the transaction of the changes. */
    static void append(Handle handle, List<Change> changes) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into praktyki.change (sequence_number, changed_at, actor, kind, changed_id, version)
                values (:sequence, :at, :actor, :kind, :id, :version)""");
        for (Change change : changes) {
            batch.bind("sequence", change.sequence())
                    .bind("at", Database.moment(change.at()))
                    .bind("actor", Database.text(change.actor()))
                    .bind("kind", change.kind().name())
                    .bind("id", change.id())
                    .bind("version", change.version())
                    .add();
        }
        batch.execute();
    }

    @Override
    public List<Change> after(long sequence, int limit) {
        return database.read(
                "reading the change feed",
                handle -> handle.createQuery("""
                select sequence_number, changed_at, actor, kind, changed_id, version from praktyki.change
                where sequence_number > :sequence order by sequence_number fetch first :limit rows only""")
                        .bind("sequence", sequence)
                        .bind("limit", limit)
                        .map((row, context) -> change(row))
                        .list());
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("sequence_number"),
                Database.moment(row, "changed_at"),
                Database.text(row, "actor"),
                Change.Kind.valueOf(Database.text(row, "kind")),
                Database.text(row, "changed_id"),
                row.getLong("version"));
    }

    @Override
    public long last() {
        return database.read("reading the change feed", JdbiChanges::last);
    }

    static long last(Handle handle) {
        return Turn.CHANGE.last(handle);
    }
}
