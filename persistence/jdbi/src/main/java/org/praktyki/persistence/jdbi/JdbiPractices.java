package org.praktyki.persistence.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.praktyki.core.change.Change;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.practice.Source;
import org.praktyki.core.spi.StorageException;
import org.praktyki.core.text.Slug;

/** Practices as rows with a document each. */
final class JdbiPractices implements PracticeStore {

    private static final String INSERT = """
            insert into praktyki.practice
            (id, slug, status, category, title_folded, source_key, version, changed_at, format, document)
            values (:id, :slug, :status, :category, :titleFolded, :sourceKey, :version, :at, :format, :document)""";

    private static final String UPDATE = """
            update praktyki.practice set slug = :slug, status = :status, category = :category,
            title_folded = :titleFolded, source_key = :sourceKey, version = :version, changed_at = :at,
            format = :format, document = :document
            where id = :id and version = :version - 1 and format <= :format""";

    /** How many identities go into one statement; drivers have a limit on parameters. */
    private static final int AT_ONCE = 1000;

    private final Database database;
    private final JdbiRevisions revisions;

    JdbiPractices(Database database) {
        this.database = database;
        this.revisions = new JdbiRevisions(database);
    }

    @Override
    public Practice save(Practice practice, String actor, Instant at) {
        Practice saved = practice.toBuilder().version(practice.version() + 1).build();
        String document = PracticeDocument.write(saved);
        String id = saved.id().toString();
        return database.run("saving practice " + id, handle -> {
            long number = Turn.CHANGE.take(handle);
            if (write(handle, practice, saved, document, at) == 0) {
                throw refusal(handle, practice);
            }
            JdbiRevisions.append(handle, saved.id(), new RevisionEntry(saved.version(), at, actor), document);
            JdbiChanges.append(handle, new Change(number, at, actor, Change.Kind.PRACTICE, id, saved.version()));
            return saved;
        });
    }

    private static int write(Handle handle, Practice practice, Practice saved, String document, Instant at) {
        try {
            return handle.createUpdate(practice.version() == 0 ? INSERT : UPDATE)
                    .bind("id", saved.id().value())
                    .bind("slug", saved.slug().value())
                    .bind("status", saved.status().name())
                    .bind("category", saved.category().map(Slug::value))
                    .bind("titleFolded", folded(saved.title()))
                    .bind("sourceKey", saved.source().map(Source::key).map(Database::text))
                    .bind("version", saved.version())
                    .bind("at", Database.moment(at))
                    .bind("format", PracticeDocument.FORMAT)
                    .bind("document", document)
                    .execute();
        } catch (JdbiException e) {
            throw Database.isUniqueViolation(e) ? new DuplicateException(practice) : e;
        }
    }

    /** Why an update found no row to write to. */
    private static RuntimeException refusal(Handle handle, Practice practice) {
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
    public List<Practice> findAll(Collection<PracticeId> ids) {
        List<UUID> wanted = ids.stream().distinct().map(PracticeId::value).toList();
        List<String> documents = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            documents.addAll(database.run(
                    "reading practices",
                    handle -> handle.createQuery("select document from praktyki.practice where id in (<ids>)")
                            .bindList("ids", some)
                            .mapTo(String.class)
                            .list()));
        }
        return documents.stream().map(PracticeDocument::read).toList();
    }

    @Override
    public List<Practice> list(PracticeFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit, "offset", offset));
        return read(where(filter, values) + " order by changed_at desc, id limit :limit offset :offset", values)
                .toList();
    }

    @Override
    public long count(PracticeFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return database.run(
                "counting practices",
                handle -> handle.createQuery("select count(*) from praktyki.practice " + where)
                        .bindMap(values)
                        .mapTo(long.class)
                        .one());
    }

    @Override
    public List<RevisionEntry> revisions(PracticeId id) {
        return revisions.list(id);
    }

    @Override
    public Optional<Revision> revision(PracticeId id, long version) {
        return revisions.find(id, version);
    }

    /** The condition of a filter; what it compares with is put into the values. */
    private static String where(PracticeFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (!filter.text().isEmpty()) {
            conditions.add("title_folded like :text escape '!'");
            values.put("text", "%" + folded(filter.text()).replaceAll("[!%_]", "!$0") + "%");
        }
        filter.status().ifPresent(status -> {
            conditions.add("status = :status");
            values.put("status", status.name());
        });
        return "where " + String.join(" and ", conditions);
    }

    private static String folded(String title) {
        return Database.text(Slug.fold(title));
    }

    /** The connection is given back before the documents are read: that takes longer than fetching them. */
    private Stream<Practice> read(String rest, Map<String, Object> values) {
        return database.run("reading practices", handle -> select(handle, rest, values)).stream()
                .map(PracticeDocument::read);
    }

    private static List<String> select(Handle handle, String rest, Map<String, Object> values) {
        return handle.createQuery("select document from praktyki.practice " + rest)
                .bindMap(values)
                .mapTo(String.class)
                .list();
    }
}
