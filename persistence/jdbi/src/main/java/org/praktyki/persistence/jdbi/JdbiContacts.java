package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactEntry;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.ContactStore;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Slug;

/** Contacts as rows that follow from the practices' documents. */
final class JdbiContacts implements ContactStore {

    private final Database database;

    JdbiContacts(Database database) {
        this.database = database;
    }

    /** A contact in one practice. */
    private record Row(ContactId id, PracticeId practice, boolean current, Instant savedAt, String document) {}

    /** Writes who is named in a practice, in the transaction of its save. Who was named before stays as a former contact. */
    static void write(Handle handle, Practice saved, Instant at) {
        UUID practice = saved.id().value();
        handle.createUpdate(
                        "update praktyki.contact set is_current = false where practice_id = :practice and is_current")
                .bind("practice", practice)
                .execute();
        insert(handle, saved, saved.recordCard().contacts(), true, at);
    }

    /** Writes contacts of a practice, in the place of what is known of them there. */
    static void insert(Handle handle, Practice practice, Collection<Contact> contacts, boolean current, Instant at) {
        Map<ContactId, Contact> identified = identified(contacts);
        if (identified.isEmpty()) {
            return;
        }
        handle.createUpdate("delete from praktyki.contact where practice_id = :practice and contact_id in (<ids>)")
                .bind("practice", practice.id().value())
                .bindList(
                        "ids",
                        identified.keySet().stream().map(ContactId::value).toList())
                .execute();
        PreparedBatch batch = prepare(handle);
        add(batch, practice, identified, current, at);
        batch.execute();
    }

    /** Writes who is named in practices that were not there before. */
    static void insertFresh(Handle handle, List<Practice> practices, Instant at) {
        PreparedBatch batch = prepare(handle);
        practices.forEach(practice ->
                add(batch, practice, identified(practice.recordCard().contacts()), true, at));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Map<ContactId, Contact> identified(Collection<Contact> contacts) {
        Map<ContactId, Contact> identified = new LinkedHashMap<>();
        contacts.forEach(contact -> contact.id().ifPresent(id -> identified.putIfAbsent(id, contact)));
        return identified;
    }

    private static PreparedBatch prepare(Handle handle) {
        return handle.prepareBatch("""
                insert into praktyki.contact (contact_id, practice_id, is_current, saved_at, name_folded, email_folded, phones,
                review_by, expires_on, document)
                values (:id, :practice, :current, :at, :name, :email, :phones, :reviewBy, :expiresOn, :document)""");
    }

    private static void add(
            PreparedBatch batch, Practice practice, Map<ContactId, Contact> identified, boolean current, Instant at) {
        identified.forEach((id, contact) -> batch.bind("id", id.value())
                .bind("practice", practice.id().value())
                .bind("current", current)
                .bind("at", Database.moment(at))
                .bind("name", Database.text(Slug.fold(contact.name())))
                .bind(
                        "email",
                        contact.email().map(email -> Slug.fold(email.value())).orElse(""))
                .bind(
                        "phones",
                        contact.phones().stream().map(PhoneNumber::value).collect(Collectors.joining(" ")))
                .bind("reviewBy", contact.custody().reviewBy())
                .bind("expiresOn", contact.custody().expiresOn())
                .bind("document", PracticeDocument.write(contact))
                .add());
    }

    @Override
    public List<ContactEntry> list(ContactFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit, "offset", offset));
        String ids = "select contact_id from praktyki.contact " + where(filter, values)
                + " group by contact_id order by min(name_folded), contact_id offset :offset rows fetch next :limit rows only";
        Map<String, Object> seen = new HashMap<>();
        String access = "contact_id in (<ids>) and " + access(filter, seen);
        return database.run("reading contacts", handle -> {
            List<UUID> page =
                    handle.createQuery(ids).bindMap(values).mapTo(UUID.class).list();
            Map<UUID, List<Row>> rows = page.isEmpty()
                    ? Map.of()
                    : handle
                            .createQuery(SELECT + access)
                            .bindList("ids", page)
                            .bindMap(seen)
                            .map((row, context) -> row(row))
                            .stream()
                            .collect(Collectors.groupingBy(row -> row.id().value()));
            return page.stream().map(rows::get).map(JdbiContacts::entry).toList();
        });
    }

    @Override
    public long count(ContactFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String query = "select count(distinct contact_id) from praktyki.contact " + where(filter, values);
        return database.run(
                "counting contacts",
                handle -> handle.createQuery(query)
                        .bindMap(values)
                        .mapTo(long.class)
                        .one());
    }

    @Override
    public void announceErased(List<ContactId> ids, Deed deed) {
        database.run("announcing an erasure", handle -> {
            for (ContactId id : ids) {
                long number = Turn.CHANGE.take(handle);
                JdbiChanges.append(
                        handle, new Change(number, deed.at(), deed.actor(), Change.Kind.CONTACT, id.toString(), 0));
            }
            JdbiAudit.append(
                    handle,
                    deed,
                    ids.stream()
                            .map(id -> new Subject(Subject.Kind.CONTACT, id.toString(), 0))
                            .toList());
            return ids.size();
        });
    }

    @Override
    public Optional<ContactEntry> find(ContactId id) {
        List<Row> rows = database.run(
                "reading a contact",
                handle -> handle.createQuery(SELECT + "contact_id = :id")
                        .bind("id", id.value())
                        .map((row, context) -> row(row))
                        .list());
        return rows.isEmpty() ? Optional.empty() : Optional.of(entry(rows));
    }

    private static final String SELECT =
            "select contact_id, practice_id, is_current, saved_at, document from praktyki.contact where ";

    private static String where(ContactFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("where ").append(access(filter, values));
        if (!filter.text().isEmpty()) {
            values.put("text", containing(Database.text(filter.folded())));
            where.append(" and (name_folded like :text escape '!' or email_folded like :text escape '!'");
            filter.digits().ifPresent(digits -> {
                values.put("digits", containing(digits));
                where.append(" or phones like :digits");
            });
            where.append(")");
        }
        filter.reviewBy().ifPresent(day -> {
            values.put("reviewBy", day);
            where.append(" and review_by <= :reviewBy");
        });
        filter.expiredBy().ifPresent(day -> {
            values.put("expiredBy", day);
            where.append(" and expires_on <= :expiredBy");
        });
        return where.toString();
    }

    private static String containing(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    private static String access(ContactFilter filter, Map<String, Object> values) {
        return filter.access().author().isEmpty()
                ? "1 = 1"
                : "practice_id in (select id from praktyki.practice "
                        + Condition.of(PracticeFilter.of(filter.access()), values) + ")";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ContactId(Objects.requireNonNull(row.getObject("contact_id", UUID.class))),
                new PracticeId(Objects.requireNonNull(row.getObject("practice_id", UUID.class))),
                row.getBoolean("is_current"),
                Database.moment(row, "saved_at"),
                Database.text(row, "document"));
    }

    /** What was saved last counts, and of that what a newest version says. */
    private static ContactEntry entry(List<Row> rows) {
        Row newest = rows.stream()
                .max(Comparator.comparing(Row::current).thenComparing(Row::savedAt))
                .orElseThrow();
        return new ContactEntry(
                newest.id(),
                PracticeDocument.readContact(newest.document()),
                practices(rows, true),
                practices(rows, false));
    }

    private static List<PracticeId> practices(List<Row> rows, boolean current) {
        return rows.stream()
                .filter(row -> row.current() == current)
                .map(Row::practice)
                .sorted(Comparator.comparing(PracticeId::toString))
                .toList();
    }
}
