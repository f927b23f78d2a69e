package org.praktyki.persistence.jdbi;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.AuditPoint;
import org.praktyki.core.audit.Seal;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.spi.StorageException;

/** The log of who did what as a table. */
final class JdbiAudit implements AuditLog {

    private static final String SELECT = """
            select entry_number, done_at, actor, action, subject_kind, subject_id, subject_version, note, salt, seal,
            previous_hash, hash from praktyki.audit\s""";

    /** How many notes are looked at together. */
    private static final int STRETCH = 1000;

    private final Database database;

    JdbiAudit(Database database) {
        this.database = database;
    }

    /** Writes an entry for each subject in the transaction of the change, as the last thing that it does. */
    static void append(Handle handle, Deed deed, List<Subject> subjects) {
        long last = Turn.AUDIT.take(handle, subjects.size());
        AuditPoint point = point(handle, last - subjects.size());
        PreparedBatch batch = handle.prepareBatch("""
                insert into praktyki.audit (entry_number, done_at, actor, action, subject_kind, subject_id,
                subject_version, note, salt, seal, previous_hash, hash)
                values (:number, :at, :actor, :action, :kind, :id, :version, :note, :salt, :seal, :previous, :hash)""");
        for (Subject subject : subjects) {
            AuditEntry entry = AuditEntry.after(point, deed, subject);
            bind(batch, entry).add();
            point = entry.point();
        }
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, AuditEntry entry) {
        return batch.bind("number", entry.number())
                .bind("at", Database.moment(entry.deed().at()))
                .bind("actor", entry.deed().actor())
                .bind("action", entry.deed().action().name())
                .bind("kind", entry.subject().kind().name())
                .bind("id", entry.subject().id())
                .bind("version", entry.subject().version())
                .bind("note", entry.deed().note())
                .bind("salt", entry.seal().map(Seal::salt))
                .bind("seal", entry.seal().map(Seal::digest))
                .bind("previous", entry.previous())
                .bind("hash", entry.hash());
    }

    /** The place of an entry. Where somebody took it away, the log goes on all the same, and shows that it is broken. */
    private static AuditPoint point(Handle handle, long number) {
        return handle.createQuery("select hash from praktyki.audit where entry_number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne()
                .map(hash -> new AuditPoint(number, hash))
                .orElse(new AuditPoint(number, AuditPoint.BEGINNING.hash()));
    }

    @Override
    public void append(Deed deed, Subject subject) {
        database.run("writing to the audit", handle -> {
            append(handle, deed, List.of(subject));
            return subject;
        });
    }

    @Override
    public List<AuditEntry> list(AuditFilter filter, long before, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("before", before, "limit", limit));
        StringBuilder where = new StringBuilder("where entry_number < :before");
        filter.actor().ifPresent(actor -> where(where, values, "actor = :actor", "actor", Database.text(actor)));
        filter.action().ifPresent(action -> where(where, values, "action = :action", "action", action.name()));
        filter.kind().ifPresent(kind -> where(where, values, "subject_kind = :kind", "kind", kind.name()));
        filter.id().ifPresent(id -> where(where, values, "subject_id = :id", "id", Database.text(id)));
        filter.from().ifPresent(from -> where(where, values, "done_at >= :from", "from", Database.moment(from)));
        filter.until().ifPresent(until -> where(where, values, "done_at < :until", "until", Database.moment(until)));
        return select(where + " order by entry_number desc fetch first :limit rows only", values);
    }

    private static void where(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    @Override
    public List<AuditEntry> after(long number, int limit) {
        return select(
                "where entry_number > :number order by entry_number fetch first :limit rows only",
                Map.of("number", number, "limit", limit));
    }

    private List<AuditEntry> select(String rest, Map<String, Object> values) {
        return database.run(
                "reading the audit",
                handle -> handle.createQuery(SELECT + rest)
                        .bindMap(values)
                        .map((row, context) -> entry(row))
                        .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        String seal = row.getString("seal");
        return new AuditEntry(
                row.getLong("entry_number"),
                Database.deed(row, "done_at"),
                new Subject(
                        Subject.Kind.valueOf(Database.text(row, "subject_kind")),
                        Database.text(row, "subject_id"),
                        row.getLong("subject_version")),
                seal == null ? Optional.empty() : Optional.of(new Seal(salt(row), seal)),
                Database.text(row, "previous_hash"),
                Database.text(row, "hash"));
    }

    private static String salt(ResultSet row) throws SQLException {
        String salt = row.getString("salt");
        return salt == null ? "" : salt;
    }

    @Override
    public long last() {
        return database.run("reading the audit", Turn.AUDIT::last);
    }

    /** Asked before each public page: hence without what makes other statements comfortable. */
    @Override
    public AuditPoint head() {
        return database.read("reading the audit", handle -> {
            try (PreparedStatement statement = handle.getConnection().prepareStatement("""
                    select t.last_number, a.hash from praktyki.turn t
                    left join praktyki.audit a on a.entry_number = t.last_number where t.name = 'AUDIT'""");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                String hash = row.getString("hash");
                return new AuditPoint(row.getLong("last_number"), hash == null ? AuditPoint.BEGINNING.hash() : hash);
            } catch (SQLException e) {
                throw new StorageException("The database failed while reading the audit: " + Database.reason(e), e);
            }
        });
    }

    @Override
    public int eraseNotes(Predicate<String> wanted) {
        return database.run("erasing notes of the audit", handle -> eraseNotes(handle, "%", wanted));
    }

    /**
     * Erases notes in the transaction of a change.
     *
     * @param subjects identities of what was done something to, as a pattern
     */
    static int eraseNotes(Handle handle, String subjects, Predicate<String> wanted) {
        int erased = 0;
        List<Note> notes = notes(handle, subjects, 0);
        while (!notes.isEmpty()) {
            erased += erase(
                    handle,
                    notes.stream().filter(note -> wanted.test(note.text())).toList());
            notes = notes(handle, subjects, notes.get(notes.size() - 1).number());
        }
        return erased;
    }

    private record Note(long number, String text) {}

    private static List<Note> notes(Handle handle, String subjects, long after) {
        return handle.createQuery("""
                select entry_number, note from praktyki.audit
                where note is not null and subject_id like :subjects and entry_number > :after order by entry_number fetch first :limit rows only""")
                .bind("subjects", subjects)
                .bind("after", after)
                .bind("limit", STRETCH)
                .map((row, context) -> new Note(row.getLong("entry_number"), Database.text(row, "note")))
                .list();
    }

    private static int erase(Handle handle, List<Note> notes) {
        if (notes.isEmpty()) {
            return 0;
        }
        return handle.createUpdate(
                        "update praktyki.audit set note = null, salt = null where entry_number in (<numbers>)")
                .bindList("numbers", notes.stream().map(Note::number).toList())
                .execute();
    }

    @Override
    public int prune(Instant before, Deed deed) {
        return database.run("pruning the audit", handle -> {
            Turn.AUDIT.hold(handle);
            long kept = firstKept(handle, before);
            int old = handle.createQuery("select count(*) from praktyki.audit where entry_number < :kept")
                    .bind("kept", kept)
                    .mapTo(int.class)
                    .one();
            if (old > 0) {
                AuditPoint point = point(handle, kept - 1);
                append(handle, deed, List.of(new Subject(Subject.Kind.AUDIT, point.hash(), point.number())));
                handle.createUpdate("delete from praktyki.audit where entry_number < :kept")
                        .bind("kept", kept)
                        .execute();
            }
            return old;
        });
    }

    private static long firstKept(Handle handle, Instant before) {
        return handle.createQuery("""
                select entry_number from praktyki.audit where done_at >= :before order by entry_number fetch first row only""")
                .bind("before", Database.moment(before))
                .mapTo(long.class)
                .findOne()
                .orElseGet(() -> Turn.AUDIT.last(handle) + 1);
    }
}
