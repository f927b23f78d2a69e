package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.change.TakenException;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.spi.StorageException;
import org.praktyki.core.text.Slug;

/** Things of one kind as rows with a document each, and a row for each revision. Who writes takes the turn of the change feed first. */
final class JdbiAggregates<I, A extends Aggregate<I, A>> implements AggregateStore<I, A> {

    private static final int FETCHED_AT_ONCE = 200;

    private final Database database;
    private final Change.Kind kind;
    private final AggregateDocument<A> documents;

    JdbiAggregates(Database database, Change.Kind kind, Class<A> type) {
        this.database = database;
        this.kind = kind;
        this.documents = new AggregateDocument<>(type);
    }

    @Override
    public List<A> saveAll(List<A> things, Deed deed) {
        return things.isEmpty() ? List.of() : database.run("saving a " + kind, handle -> saveAll(handle, things, deed));
    }

    private List<A> saveAll(Handle handle, List<A> things, Deed deed) {
        long last = Turn.CHANGE.take(handle, things.size());
        List<A> saved = new ArrayList<>();
        PreparedBatch revisions = handle.prepareBatch("""
                insert into praktyki.entity_revision (kind, id, version, saved_at, actor, action, note, document)
                values (:kind, :id, :version, :at, :actor, :action, :note, :document)""");
        for (A thing : things) {
            refuse(handle, thing);
            A next = thing.withVersion(thing.version() + 1);
            String document = documents.write(next);
            write(handle, next, document);
            revisions
                    .bindMap(key(next.id()))
                    .bind("version", next.version())
                    .bind("at", Database.moment(deed.at()))
                    .bind("actor", Database.text(deed.actor()))
                    .bind("action", deed.action().name())
                    .bind("note", deed.note().map(Database::text))
                    .bind("document", document)
                    .add();
            saved.add(next);
        }
        revisions.execute();
        record(handle, saved, last - saved.size(), deed);
        return List.copyOf(saved);
    }

    /** Nobody else writes meanwhile: what is found stays so until the transaction is over. */
    private void refuse(Handle handle, A thing) {
        Optional<A> current = select(handle, thing.id());
        if (current.isEmpty() && thing.version() > 0) {
            throw new NoSuchElementException("There is no " + kind + " " + thing.id() + " to change");
        }
        if ((current.isPresent() && thing.version() == 0) || isTaken(handle, thing)) {
            throw new TakenException(thing);
        }
        current.filter(stored -> stored.version() != thing.version()).ifPresent(stored -> {
            throw new StaleException(stored, thing.version());
        });
    }

    private boolean isTaken(Handle handle, A thing) {
        return thing.address().isPresent()
                && handle.createQuery("""
                        select count(*) from praktyki.entity where kind = :kind and slug = :slug and id <> :id""")
                                .bindMap(key(thing.id()))
                                .bind("slug", thing.address().get().value())
                                .mapTo(long.class)
                                .one()
                        > 0;
    }

    private void write(Handle handle, A thing, String document) {
        String statement = thing.version() == 1 ? """
                insert into praktyki.entity (kind, id, slug, version, format, document)
                values (:kind, :id, :slug, :version, :format, :document)""" : """
                update praktyki.entity set slug = :slug, version = :version, format = :format, document = :document
                where kind = :kind and id = :id and format <= :format""";
        int written = handle.createUpdate(statement)
                .bindMap(key(thing.id()))
                .bind("slug", thing.address().map(Slug::value))
                .bind("version", thing.version())
                .bind("format", AggregateDocument.FORMAT)
                .bind("document", document)
                .execute();
        if (written == 0) {
            throw new StorageException("A newer release wrote the " + kind + " " + thing.id()
                    + "; this one would lose what it does not know");
        }
    }

    private void record(Handle handle, List<A> things, long before, Deed deed) {
        List<Change> changes = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        for (A thing : things) {
            String id = thing.id().toString();
            changes.add(new Change(before + changes.size() + 1, deed.at(), deed.actor(), kind, id, thing.version()));
            subjects.add(new Subject(Subject.Kind.valueOf(kind.name()), id, thing.version()));
        }
        JdbiChanges.append(handle, changes);
        JdbiAudit.append(handle, deed, subjects);
    }

    @Override
    public Optional<A> find(I id) {
        return database.read("reading a " + kind, handle -> select(handle, id));
    }

    private Optional<A> select(Handle handle, I id) {
        return handle.createQuery("select document from praktyki.entity where kind = :kind and id = :id")
                .bindMap(key(id))
                .mapTo(String.class)
                .findOne()
                .map(documents::read);
    }

    @Override
    public List<A> all() {
        return database.run(
                "reading all of kind " + kind,
                handle -> handle.createQuery("select document from praktyki.entity where kind = :kind order by id")
                        .bind("kind", kind.name())
                        .setFetchSize(FETCHED_AT_ONCE)
                        .mapTo(String.class)
                        .map(documents::read)
                        .list());
    }

    @Override
    public List<AggregateRevision<A>> history(I id) {
        return database.read("reading a history", handle -> history(handle, id));
    }

    private List<AggregateRevision<A>> history(Handle handle, I id) {
        return handle.createQuery("""
                select saved_at, actor, action, note, document from praktyki.entity_revision
                where kind = :kind and id = :id order by version desc""")
                .bindMap(key(id))
                .map((row, context) -> revision(row))
                .list();
    }

    private AggregateRevision<A> revision(ResultSet row) throws SQLException {
        return new AggregateRevision<>(documents.read(Database.text(row, "document")), Database.deed(row, "saved_at"));
    }

    @Override
    public void remove(I id, long version, Deed deed) {
        database.run("removing a " + kind, handle -> {
            long number = Turn.CHANGE.take(handle);
            A current = select(handle, id)
                    .orElseThrow(() -> new NoSuchElementException("There is no " + kind + " " + id + " to remove"));
            if (current.version() != version) {
                throw new StaleException(current, version);
            }
            for (String table : List.of("entity_revision", "entity")) {
                handle.createUpdate("delete from praktyki." + table + " where kind = :kind and id = :id")
                        .bindMap(key(id))
                        .execute();
            }
            record(handle, List.of(current), number - 1, deed);
            return true;
        });
    }

    @Override
    public int rewrite(UnaryOperator<A> change, UnaryOperator<String> note, Deed deed) {
        int touched = 0;
        for (A thing : all()) {
            I id = thing.id();
            boolean changes = history(id).stream()
                    .anyMatch(revision -> !rewritten(revision, change, note).equals(revision));
            if (changes && database.run("rewriting a " + kind, handle -> rewrite(handle, id, change, note, deed))) {
                touched++;
            }
        }
        return touched;
    }

    private boolean rewrite(Handle handle, I id, UnaryOperator<A> change, UnaryOperator<String> note, Deed deed) {
        Turn.CHANGE.hold(handle);
        Optional<A> current = select(handle, id);
        for (AggregateRevision<A> revision : history(handle, id)) {
            AggregateRevision<A> rewritten = rewritten(revision, change, note);
            if (!rewritten.equals(revision)) {
                handle.createUpdate("""
                        update praktyki.entity_revision set document = :document, note = :note
                        where kind = :kind and id = :id and version = :version""")
                        .bindMap(key(id))
                        .bind("version", revision.thing().version())
                        .bind("document", documents.write(rewritten.thing()))
                        .bind("note", rewritten.deed().note().map(Database::text))
                        .execute();
            }
        }
        current.map(change)
                .filter(changed -> !Optional.of(changed).equals(current))
                .ifPresent(changed -> saveAll(handle, List.of(changed), deed));
        return current.isPresent();
    }

    private AggregateRevision<A> rewritten(
            AggregateRevision<A> revision, UnaryOperator<A> change, UnaryOperator<String> note) {
        Deed deed = revision.deed();
        return new AggregateRevision<>(
                change.apply(revision.thing()),
                new Deed(deed.actor(), deed.at(), deed.action(), deed.note().map(note)));
    }

    @Override
    public Set<FileKey> filesInUse() {
        return NamedFiles.in(
                database, "select document from praktyki.entity_revision where kind = '" + kind.name() + "'");
    }

    private Map<String, Object> key(I id) {
        return Map.of("kind", kind.name(), "id", id.toString());
    }
}
