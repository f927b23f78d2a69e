package org.praktyki.persistence.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.practice.Source;
import org.praktyki.core.spi.StorageException;
import org.praktyki.core.text.Slug;

/** Practices that are written together, one statement for many where that keeps their order. */
final class PracticeBatch {

    private static final String INSERT = """
            insert into praktyki.practice
            (id, slug, status, category, title_folded, source_key, legacy_address, derived_from, author, review_by,
            publish_at, version, live_version, live_document, changed_at, format, document)
            values (:id, :slug, :status, :category, :titleFolded, :sourceKey, :legacyAddress, :derivedFrom, :author, :reviewBy,
            :publishAt, :version, :liveVersion, :liveDocument, :at, :format, :document)""";

    /** The public's version stands in a column of its own only while it is not the newest. */
    private static final String UPDATE = """
            update praktyki.practice set slug = :slug, status = :status, category = :category,
            title_folded = :titleFolded, source_key = :sourceKey, legacy_address = :legacyAddress,
            derived_from = :derivedFrom, author = :author, review_by = :reviewBy, publish_at = :publishAt,
            version = :version, live_version = :liveVersion,
            live_document = case when cast(:liveVersion as bigint) = :version - 1 then document
                when cast(:liveVersion as bigint) < :version then live_document end,
            changed_at = :at, format = :format, document = :document
            where id = :id and version = :version - 1 and format <= :format""";

    /** How many identities go into one statement; drivers have a limit on parameters. */
    private static final int AT_ONCE = 1000;

    private final Handle handle;
    private final Deed deed;

    private PracticeBatch(Handle handle, Deed deed) {
        this.handle = handle;
        this.deed = deed;
    }

    /**
     * A practice on its way.
     *
     * @param given as it came
     * @param saved as it is kept
     * @param fresh whether it is not stored yet
     * @param live the earlier version that the public sees, where that comes along
     */
    private record Row(Practice given, Practice saved, String document, boolean fresh, Optional<Practice> live) {}

    /** Writes all of them in the transaction of the handle, or throws what stands against the first that is refused. */
    static List<Practice> write(Handle handle, List<Incoming> batch, Deed deed) {
        PracticeBatch writing = new PracticeBatch(handle, deed);
        long last = Turn.CHANGE.take(handle, batch.size());
        List<Row> rows = writing.rows(batch);
        for (int from = 0, to; from < rows.size(); from = to) {
            for (to = from + 1;
                    to < rows.size() && rows.get(to).fresh() == rows.get(from).fresh(); ) {
                to++;
            }
            writing.practices(rows.subList(from, to));
        }
        writing.revisions(rows);
        writing.contacts(rows);
        List<Practice> saved = rows.stream().map(Row::saved).toList();
        writing.changes(saved, last - saved.size());
        JdbiAudit.append(
                handle, deed, saved.stream().map(PracticeBatch::subject).toList());
        return saved;
    }

    /** Writes the next version of a stored practice, or throws what stands against it. */
    static void update(Handle handle, Practice given, Practice saved, String document, Instant at) {
        new PracticeBatch(handle, new Deed("", at, Deed.Action.SAVED))
                .one(new Row(given, saved, document, false, Optional.empty()));
    }

    private List<Row> rows(List<Incoming> batch) {
        Set<UUID> stored = stored(batch.stream()
                .filter(Incoming::asItWas)
                .map(incoming -> incoming.practice().id().value())
                .toList());
        return batch.stream().map(incoming -> row(incoming, stored)).toList();
    }

    private static Row row(Incoming incoming, Set<UUID> stored) {
        Practice given = incoming.practice();
        boolean asItWas = incoming.asItWas()
                && given.version() > 0
                && !stored.contains(given.id().value());
        Practice saved = asItWas ? incoming.asItWasThere() : given.asSaved();
        return new Row(
                given,
                saved,
                PracticeDocument.write(saved),
                asItWas || given.version() == 0,
                asItWas ? incoming.liveThere() : Optional.empty());
    }

    private Set<UUID> stored(List<UUID> ids) {
        Set<UUID> stored = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            stored.addAll(handle.createQuery("select id from praktyki.practice where id in (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .mapTo(UUID.class)
                    .list());
        }
        return stored;
    }

    /** A batch does not say which of its rows was a duplicate: then they are written again, one by one. */
    private void practices(List<Row> rows) {
        handle.savepoint("batch");
        try {
            PreparedBatch batch = handle.prepareBatch(statement(rows.get(0)));
            rows.forEach(row -> bind(batch, row).add());
            int[] counts = batch.execute();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    throw refusal(rows.get(i).given());
                }
            }
            handle.releaseSavepoint("batch");
        } catch (JdbiException e) {
            if (!Database.isUniqueViolation(e)) {
                throw e;
            }
            handle.rollbackToSavepoint("batch");
            rows.forEach(this::one);
        }
    }

    private void one(Row row) {
        try {
            if (bind(handle.createUpdate(statement(row)), row).execute() == 0) {
                throw refusal(row.given());
            }
        } catch (JdbiException e) {
            throw Database.isUniqueViolation(e) ? new DuplicateException(row.given()) : e;
        }
    }

    private static String statement(Row row) {
        return row.fresh() ? INSERT : UPDATE;
    }

    private <S extends SqlStatement<S>> S bind(S statement, Row row) {
        Practice saved = row.saved();
        if (row.fresh()) {
            statement.bind("liveDocument", row.live().map(PracticeDocument::write));
        }
        return statement
                .bind("id", saved.id().value())
                .bind("slug", saved.slug().value())
                .bind("status", saved.status().name())
                .bind("category", saved.category().map(Slug::value))
                .bind("titleFolded", JdbiPractices.folded(saved.title()))
                .bind("sourceKey", saved.source().map(Source::key).map(Database::text))
                .bind("legacyAddress", saved.legacyAddress().map(LegacyAddress::toString))
                .bind("derivedFrom", saved.relations().derivedFrom().map(PracticeId::value))
                .bind("author", saved.life().author().map(Database::text))
                .bind("reviewBy", saved.life().reviewBy())
                .bind("publishAt", saved.life().publishAt().map(Database::moment))
                .bind("version", saved.version())
                .bind("liveVersion", saved.life().liveVersion())
                .bind("at", Database.moment(deed.at()))
                .bind("format", PracticeDocument.FORMAT)
                .bind("document", row.document());
    }

    /** Why an update found no row to write to. */
    private RuntimeException refusal(Practice practice) {
        Optional<Practice> current =
                JdbiPractices.select(
                                handle,
                                "where id = :id",
                                Map.of("id", practice.id().value()))
                        .stream()
                        .findFirst()
                        .map(PracticeDocument::read);
        if (current.isEmpty()) {
            return new NoSuchElementException("There is no practice " + practice.id() + " to change");
        }
        return current.get().version() == practice.version()
                ? new StorageException("Practice " + practice.id()
                        + " was saved by a newer release, with fields that this one would lose: upgrade this node")
                : new ConflictException(current.get(), practice);
    }

    private void revisions(List<Row> rows) {
        PreparedBatch batch = JdbiRevisions.prepare(handle);
        for (Row row : rows) {
            row.live()
                    .ifPresent(live -> JdbiRevisions.bind(
                                    batch,
                                    live.id(),
                                    new RevisionEntry(live.version(), deed),
                                    PracticeDocument.write(live))
                            .add());
            JdbiRevisions.bind(
                            batch,
                            row.saved().id(),
                            new RevisionEntry(row.saved().version(), deed),
                            row.document())
                    .add();
        }
        batch.execute();
    }

    private void contacts(List<Row> rows) {
        List<Practice> fresh = new ArrayList<>();
        for (Row row : rows) {
            if (row.fresh() && row.live().isEmpty()) {
                fresh.add(row.saved());
            } else {
                row.live().ifPresent(live -> JdbiContacts.write(handle, live, deed.at()));
                JdbiContacts.write(handle, row.saved(), deed.at());
            }
        }
        JdbiContacts.insertFresh(handle, fresh, deed.at());
    }

    private void changes(List<Practice> saved, long before) {
        List<Change> changes = new ArrayList<>();
        for (Practice practice : saved) {
            changes.add(new Change(
                    before + changes.size() + 1,
                    deed.at(),
                    deed.actor(),
                    Change.Kind.PRACTICE,
                    practice.id().toString(),
                    practice.version()));
        }
        JdbiChanges.append(handle, changes);
    }

    private static Subject subject(Practice practice) {
        return new Subject(Subject.Kind.PRACTICE, practice.id().toString(), practice.version());
    }
}
