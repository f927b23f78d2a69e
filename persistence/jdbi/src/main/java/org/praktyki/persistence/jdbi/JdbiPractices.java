package org.praktyki.persistence.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.change.Deed;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeNames;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.practice.Rewriting;
import org.praktyki.core.text.Slug;

/** Practices as rows with a document each. */
final class JdbiPractices implements PracticeStore {

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
        return saveAll(List.of(Incoming.of(practice)), deed).get(0);
    }

    @Override
    public List<Practice> saveAll(List<Incoming> batch, Deed deed) {
        return batch.isEmpty()
                ? List.of()
                : database.run(
                        batch.size() == 1
                                ? "saving practice " + batch.get(0).practice().id()
                                : "saving " + batch.size() + " practices",
                        handle -> PracticeBatch.write(handle, batch, deed));
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
    public List<Practice> find(PracticeNames names) {
        Map<UUID, String> documents = new LinkedHashMap<>();
        bearing("id", names.ids(), PracticeId::value, documents);
        bearing("slug", names.slugs(), Slug::value, documents);
        bearing("source_key", names.sources(), Database::text, documents);
        return documents.values().stream().map(PracticeDocument::read).toList();
    }

    /** Each kind of name by itself: a database asked for any of them at once may look through the whole table. */
    private <N> void bearing(
            String column, Collection<N> names, Function<N, Object> written, Map<UUID, String> documents) {
        List<Object> wanted = names.stream().map(written).toList();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Object> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            documents.putAll(database.read(
                    "reading practices",
                    handle -> handle
                            .createQuery("select id, document from praktyki.practice where " + column + " in (<names>)")
                            .bindList("names", some)
                            .map((row, context) -> Map.entry(
                                    Objects.requireNonNull(row.getObject("id", UUID.class)),
                                    Database.text(row, "document")))
                            .list()
                            .stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        }
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
            documents.addAll(database.read(
                    "reading practices",
                    handle -> handle.createQuery(LIVE + "id in (<ids>)")
                            .bindList("ids", some)
                            .mapTo(String.class)
                            .list()));
        }
        return documents.stream().map(PracticeDocument::read).toList();
    }

    @Override
    public List<Practice> findLiveAfter(Optional<PracticeId> last, int limit) {
        String page = "order by id fetch first :limit rows only";
        return last.map(id -> live("id > :last " + page, Map.of("last", id.value(), "limit", limit)))
                .orElseGet(() -> live("true " + page, Map.of("limit", limit)));
    }

    @Override
    public long countLive() {
        return database.read(
                "counting practices",
                handle -> handle.createQuery("select count(*) from praktyki.practice where live_version is not null")
                        .mapTo(long.class)
                        .one());
    }

    @Override
    public List<Practice> findLiveDerivedFrom(PracticeId origin, int limit) {
        return live(
                "derived_from = :origin order by changed_at desc, id fetch first :limit rows only",
                Map.of("origin", origin.value(), "limit", limit));
    }

    private List<Practice> live(String condition, Map<String, Object> values) {
        List<String> documents = database.read(
                "reading practices",
                handle -> handle.createQuery(LIVE + condition)
                        .bindMap(values)
                        .mapTo(String.class)
                        .list());
        return documents.stream().map(PracticeDocument::read).toList();
    }

    @Override
    public List<PracticeId> scheduled(Instant until) {
        return database.read(
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
        return read(
                        Condition.of(filter, values)
                                + " order by changed_at desc, id offset :offset rows fetch next :limit rows only",
                        values)
                .toList();
    }

    @Override
    public long count(PracticeFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = Condition.of(filter, values);
        return database.read(
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
        return database.read("reading practices", handle -> select(handle, rest, values)).stream()
                .map(PracticeDocument::read);
    }

    static List<String> select(Handle handle, String rest, Map<String, Object> values) {
        return handle.createQuery("select document from praktyki.practice " + rest)
                .bindMap(values)
                .mapTo(String.class)
                .list();
    }
}
