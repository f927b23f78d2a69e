package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.practice.Rewriting;

/** Everything that is kept of practices: their own rows and those of their revisions, searched and rewritten as they are stored. */
final class JdbiHistories {

    private static final int AT_ONCE = 100;

    private final Database database;

    JdbiHistories(Database database) {
        this.database = database;
    }

    /** A version with the note of its deed, as stored. */
    private record Stored(long version, String document, Optional<String> note) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getLong("version"), Database.text(row, "document"), Optional.ofNullable(row.getString("note")));
        }

        Stored rewritten(Rewriting rewriting) {
            return new Stored(
                    version,
                    JdbiHistories.rewritten(document, rewriting),
                    note.map(rewriting::note).map(Database::text));
        }
    }

    /** Reads on by key, a few practices at a time: their documents may be many and long. */
    List<PracticeId> mentioning(Predicate<String> test) {
        List<PracticeId> found = new ArrayList<>();
        List<UUID> page = page(Optional.empty());
        while (!page.isEmpty()) {
            List<UUID> ids = page;
            found.addAll(database.run(
                    "searching practices",
                    handle -> ids.stream()
                            .filter(id -> passes(handle, id, test))
                            .map(PracticeId::new)
                            .toList()));
            page = page(Optional.of(page.get(page.size() - 1)));
        }
        return found;
    }

    private List<UUID> page(Optional<UUID> after) {
        String rest = after.isPresent() ? " where id > :after" : "";
        return database.run(
                "searching practices",
                handle -> handle.createQuery("select id from praktyki.practice" + rest + " order by id fetch first "
                                + AT_ONCE + " rows only")
                        .bindMap(after.map(id -> Map.<String, Object>of("after", id))
                                .orElse(Map.of()))
                        .mapTo(UUID.class)
                        .list());
    }

    private static boolean passes(Handle handle, UUID id, Predicate<String> test) {
        return own(handle, id).stream().anyMatch(test)
                || revisions(handle, id).stream()
                        .anyMatch(revision -> test.test(revision.document())
                                || revision.note().filter(test).isPresent());
    }

    /** The newest document, then that of the public where it has one of its own. */
    private static List<String> own(Handle handle, UUID id) {
        return handle.createQuery("select document, live_document from praktyki.practice where id = :id")
                .bind("id", id)
                .map((row, context) -> {
                    List<String> documents = new ArrayList<>(List.of(Database.text(row, "document")));
                    Optional.ofNullable(row.getString("live_document")).ifPresent(documents::add);
                    return documents;
                })
                .findOne()
                .orElse(List.of());
    }

    private static List<Stored> revisions(Handle handle, UUID id) {
        return handle.createQuery(
                        "select version, document, note from praktyki.revision where practice_id = :id order by version desc")
                .bind("id", id)
                .map((row, context) -> Stored.of(row))
                .list();
    }

    /** Whether rewriting would change anything. */
    boolean wouldChange(PracticeId id, Rewriting rewriting) {
        return database.run(
                "reading a history",
                handle -> own(handle, id.value()).stream()
                                .anyMatch(document ->
                                        !rewritten(document, rewriting).equals(document))
                        || revisions(handle, id.value()).stream()
                                .anyMatch(revision ->
                                        !revision.rewritten(rewriting).equals(revision)));
    }

    /** Saves the newest version once more and rewrites the others, in one transaction. */
    static Practice rewrite(Handle handle, PracticeId id, Rewriting rewriting, Deed deed) {
        long number = Turn.CHANGE.take(handle);
        Practice current = JdbiPractices.select(handle, "where id = :id", Map.of("id", id.value())).stream()
                .findFirst()
                .map(PracticeDocument::read)
                .orElseThrow(() -> new NoSuchElementException("There is no practice " + id + " to rewrite"));
        Practice saved = rewriting.practice(current).asSaved();
        String document = PracticeDocument.write(saved);
        PracticeBatch.update(handle, current, saved, document, deed.at());
        rewriteOthers(handle, id, rewriting);
        JdbiRevisions.append(handle, id, new RevisionEntry(saved.version(), deed), document);
        ContactRows.refill(handle, id.value());
        JdbiAudit.eraseNotes(
                handle, id.toString(), note -> !rewriting.note(note).equals(note));
        JdbiAudit.append(handle, deed, List.of(new Subject(Subject.Kind.PRACTICE, id.toString(), saved.version())));
        JdbiChanges.append(
                handle,
                new Change(number, deed.at(), deed.actor(), Change.Kind.PRACTICE, id.toString(), saved.version()));
        return saved;
    }

    private static void rewriteOthers(Handle handle, PracticeId id, Rewriting rewriting) {
        List<String> own = own(handle, id.value());
        if (own.size() > 1) {
            handle.createUpdate("update praktyki.practice set live_document = :document where id = :id")
                    .bind("document", rewritten(own.get(1), rewriting))
                    .bind("id", id.value())
                    .execute();
        }
        for (Stored revision : revisions(handle, id.value())) {
            Stored rewritten = revision.rewritten(rewriting);
            if (!rewritten.equals(revision)) {
                handle.createUpdate("""
                        update praktyki.revision set document = :document, note = :note
                        where practice_id = :id and version = :version""")
                        .bind("document", rewritten.document())
                        .bind("note", rewritten.note())
                        .bind("id", id.value())
                        .bind("version", revision.version())
                        .execute();
            }
        }
    }

    /** The same document where nothing is to change in it, be it of an older form. */
    private static String rewritten(String document, Rewriting rewriting) {
        Practice before = PracticeDocument.read(document);
        Practice after = rewriting.practice(before);
        return after.equals(before) ? document : PracticeDocument.write(after);
    }
}
