package org.praktyki.persistence.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.practice.Rewriting;
import org.praktyki.core.practice.Source;
import org.praktyki.core.spi.StorageException;
import org.praktyki.core.text.Slug;

/** Practices as rows with a document each. */
final class JdbiPractices implements PracticeStore {

    private static final String INSERT = """
            insert into praktyki.practice
            (id, slug, status, category, title_folded, source_key, legacy_address, derived_from, author, review_by, publish_at,
            version, live_version, changed_at, format, document)
            values (:id, :slug, :status, :category, :titleFolded, :sourceKey, :legacyAddress, :derivedFrom, :author, :reviewBy, :publishAt,
            :version, :liveVersion, :at, :format, :document)""";

    /** The public's version stands in a column of its own only while it is not the newest. */
    private static final String UPDATE = """
            update praktyki.practice set slug = :slug, status = :status, category = :category,
            title_folded = :titleFolded, source_key = :sourceKey, legacy_address = :legacyAddress, derived_from = :derivedFrom, author = :author,
            review_by = :reviewBy, publish_at = :publishAt, version = :version, live_version = :liveVersion,
            live_document = case when cast(:liveVersion as bigint) = :version - 1 then document
                when cast(:liveVersion as bigint) < :version then live_document end,
            changed_at = :at, format = :format, document = :document
            where id = :id and version = :version - 1 and format <= :format""";

    /** What the public sees: the newest version, or an earlier one while that is being worked on. */
    private static final String LIVE =
            "select coalesce(live_document, document) from praktyki.practice where live_version is not null and ";

    /** How many identities go into one statement; drivers have a limit on parameters. */
    private static final int AT_ONCE = 1000;

    private final Database database;
    private final JdbiRevisions revisions;
    private final JdbiHistories histories;

    JdbiPractices(Database database) {
        this.database = database;
        this.revisions = new JdbiRevisions(database);
        this.histories = new JdbiHistories(database);
    }

    @Override
    public Practice save(Practice practice, Deed deed) {
        Practice saved = practice.asSaved();
        String document = PracticeDocument.write(saved);
        String id = saved.id().toString();
        return database.run("saving practice " + id, handle -> {
            long number = Turn.CHANGE.take(handle);
            if (write(handle, practice, saved, document, deed.at()) == 0) {
                throw refusal(handle, practice);
            }
            JdbiRevisions.append(handle, saved.id(), new RevisionEntry(saved.version(), deed), document);
            JdbiContacts.write(handle, saved, deed.at());
            JdbiChanges.append(
                    handle, new Change(number, deed.at(), deed.actor(), Change.Kind.PRACTICE, id, saved.version()));
            JdbiAudit.append(handle, deed, List.of(new Subject(Subject.Kind.PRACTICE, id, saved.version())));
            return saved;
        });
    }

    @Override
    public List<PracticeId> mentioning(Predicate<String> test) {
        return histories.mentioning(test);
    }

    /** Looked at first without a turn: that of a change is taken only by one that leaves an entry in the feed. */
    @Override
    public Optional<Practice> rewrite(PracticeId id, Rewriting rewriting, Deed deed) {
        return histories.wouldChange(id, rewriting)
                ? Optional.of(database.run(
                        "rewriting practice " + id, handle -> JdbiHistories.rewrite(handle, id, rewriting, deed)))
                : Optional.empty();
    }

    static int write(Handle handle, Practice practice, Practice saved, String document, Instant at) {
        try {
            return handle.createUpdate(practice.version() == 0 ? INSERT : UPDATE)
                    .bind("id", saved.id().value())
                    .bind("slug", saved.slug().value())
                    .bind("status", saved.status().name())
                    .bind("category", saved.category().map(Slug::value))
                    .bind("titleFolded", folded(saved.title()))
                    .bind("sourceKey", saved.source().map(Source::key).map(Database::text))
                    .bind("legacyAddress", saved.legacyAddress().map(LegacyAddress::toString))
                    .bind("derivedFrom", saved.relations().derivedFrom().map(PracticeId::value))
                    .bind("author", saved.life().author().map(Database::text))
                    .bind("reviewBy", saved.life().reviewBy())
                    .bind("publishAt", saved.life().publishAt().map(Database::moment))
                    .bind("version", saved.version())
                    .bind("liveVersion", saved.life().liveVersion())
                    .bind("at", Database.moment(at))
                    .bind("format", PracticeDocument.FORMAT)
                    .bind("document", document)
                    .execute();
        } catch (JdbiException e) {
            throw Database.isUniqueViolation(e) ? new DuplicateException(practice) : e;
        }
    }

    /** Why an update found no row to write to. */
    static RuntimeException refusal(Handle handle, Practice practice) {
        Optional<Practice> current = select(
                        handle, "where id = :id", Map.of("id", practice.id().value()))
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

    @Override
    public Optional<Practice> find(PracticeId id) {
        return read("where id = :id", Map.of("id", id.value())).findFirst();
    }

    @Override
    public Optional<Practice> findBySlug(Slug slug) {
        return read("where slug = :slug", Map.of("slug", slug.value())).findFirst();
    }

    @Override
    public Optional<Practice> findBySource(String key) {
        return read("where source_key = :key", Map.of("key", Database.text(key)))
                .findFirst();
    }

    @Override
    public Optional<Practice> findByLegacyAddress(LegacyAddress address) {
        return read("where legacy_address = :address order by id", Map.of("address", address.toString()))
                .findFirst();
    }

    @Override
    public Optional<Practice> findLive(Slug slug) {
        return live("slug = :slug", Map.of("slug", slug.value())).stream().findFirst();
    }

    @Override
    public Optional<Practice> findLive(LegacyAddress address) {
        return live("legacy_address = :address order by id", Map.of("address", address.toString())).stream()
                .findFirst();
    }

    @Override
    public List<Practice> findLive(Collection<PracticeId> ids) {
        List<UUID> wanted = ids.stream().distinct().map(PracticeId::value).toList();
        List<String> documents = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            documents.addAll(database.run(
                    "reading practices",
                    handle -> handle.createQuery(LIVE + "id in (<ids>)")
                            .bindList("ids", some)
                            .mapTo(String.class)
                            .list()));
        }
        return documents.stream().map(PracticeDocument::read).toList();
    }

    @Override
    public List<Practice> findLiveDerivedFrom(PracticeId origin, int limit) {
        return live(
                "derived_from = :origin order by changed_at desc, id limit :limit",
                Map.of("origin", origin.value(), "limit", limit));
    }

    private List<Practice> live(String condition, Map<String, Object> values) {
        List<String> documents = database.run(
                "reading practices",
                handle -> handle.createQuery(LIVE + condition)
                        .bindMap(values)
                        .mapTo(String.class)
                        .list());
        return documents.stream().map(PracticeDocument::read).toList();
    }

    @Override
    public List<PracticeId> scheduled(Instant until) {
        return database.run(
                "looking for what is to be published",
                handle -> handle.createQuery(
                                "select id from praktyki.practice where publish_at <= :until order by publish_at, id")
                        .bind("until", Database.moment(until))
                        .mapTo(UUID.class)
                        .map(PracticeId::new)
                        .list());
    }

    @Override
    public List<Practice> list(PracticeFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit, "offset", offset));
        return read(Condition.of(filter, values) + " order by changed_at desc, id limit :limit offset :offset", values)
                .toList();
    }

    @Override
    public long count(PracticeFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = Condition.of(filter, values);
        return database.run(
                "counting practices",
                handle -> handle.createQuery("select count(*) from praktyki.practice " + where)
                        .bindMap(values)
                        .mapTo(long.class)
                        .one());
    }

    @Override
    public List<String> authors(PracticeFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = Condition.of(filter, values);
        return database
                .run(
                        "looking for authors",
                        handle -> handle.createQuery("select distinct author from praktyki.practice " + where
                                        + " and author is not null")
                                .bindMap(values)
                                .mapTo(String.class)
                                .list())
                .stream()
                .sorted()
                .toList();
    }

    @Override
    public List<RevisionEntry> revisions(PracticeId id) {
        return revisions.list(id);
    }

    @Override
    public Optional<Revision> revision(PracticeId id, long version) {
        return revisions.find(id, version);
    }

    @Override
    public Set<FileKey> filesInUse() {
        return revisions.filesInUse();
    }

    static String folded(String title) {
        return Database.text(Slug.fold(title));
    }

    /** The connection is given back before the documents are read: that takes longer than fetching them. */
    private Stream<Practice> read(String rest, Map<String, Object> values) {
        return database.run("reading practices", handle -> select(handle, rest, values)).stream()
                .map(PracticeDocument::read);
    }

    static List<String> select(Handle handle, String rest, Map<String, Object> values) {
        return handle.createQuery("select document from praktyki.practice " + rest)
                .bindMap(values)
                .mapTo(String.class)
                .list();
    }
}
