package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.RevisionEntry;

/**
 * The histories of practices as rows with a document each. A save by a node of a release that knew no revisions, while others
 * are already upgraded, leaves none; histories have a gap there.
 */
final class JdbiRevisions {

    private final Database database;

    JdbiRevisions(Database database) {
        this.database = database;
    }

    /** A row as it is fetched. */
    private record Row(String document, RevisionEntry entry) {}

    /**
     * Writes a revision in the transaction of the save.
     *
     * @param document the practice as saved
     */
    static void append(Handle handle, PracticeId id, RevisionEntry entry, String document) {
        PreparedBatch batch = prepare(handle);
        bind(batch, id, entry, document).add();
        batch.execute();
    }

    /** For several revisions at once. */
    static PreparedBatch prepare(Handle handle) {
        return handle.prepareBatch("""
                insert into praktyki.revision (practice_id, version, saved_at, actor, action, note, document)
                values (:id, :version, :at, :actor, :action, :note, :document)""");
    }

    static PreparedBatch bind(PreparedBatch batch, PracticeId id, RevisionEntry entry, String document) {
        return batch.bind("id", id.value())
                .bind("version", entry.version())
                .bind("at", Database.moment(entry.deed().at()))
                .bind("actor", Database.text(entry.deed().actor()))
                .bind("action", entry.deed().action().name())
                .bind("note", entry.deed().note().map(Database::text))
                .bind("document", document);
    }

    List<RevisionEntry> list(PracticeId id) {
        return database.read(
                "reading a history",
                handle -> handle.createQuery("""
                select version, saved_at, actor, action, note from praktyki.revision
                where practice_id = :id order by version desc""")
                        .bind("id", id.value())
                        .map((row, context) -> entry(row))
                        .list());
    }

    Optional<Revision> find(PracticeId id, long version) {
        Optional<Row> found = database.read(
                "reading a revision",
                handle -> handle.createQuery("""
                select version, saved_at, actor, action, note, document from praktyki.revision
                where practice_id = :id and version = :version""")
                        .bind("id", id.value())
                        .bind("version", version)
                        .map((row, context) -> new Row(Database.text(row, "document"), entry(row)))
                        .findOne());
        return found.map(row ->
                new Revision(PracticeDocument.read(row.document()), row.entry().deed()));
    }

    /** The practices themselves are asked too, for the sake of histories with a gap. */
    Set<FileKey> filesInUse() {
        return NamedFiles.in(database, """
                select document from praktyki.revision
                union all select document from praktyki.practice
                union all select live_document from praktyki.practice where live_document is not null""");
    }

    private static RevisionEntry entry(ResultSet row) throws SQLException {
        return new RevisionEntry(row.getLong("version"), Database.deed(row, "saved_at"));
    }
}
