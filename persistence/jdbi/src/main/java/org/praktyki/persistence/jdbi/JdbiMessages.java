package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.Message.Handling;
import org.praktyki.core.message.MessageFilter;
import org.praktyki.core.message.MessageId;
import org.praktyki.core.message.MessageStore;
import org.praktyki.core.message.Sender;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.EmailAddress;

/** Messages as rows. */
final class JdbiMessages implements MessageStore {

    private static final String SELECT = """
            select id, practice_id, contact_id, sender_name, sender_email, sender_office, text, received_at,
            handled_by, handled_at from praktyki.message\s""";

    private static final int AT_ONCE = 500;

    private final Database database;

    JdbiMessages(Database database) {
        this.database = database;
    }

    /** Nothing is inserted where the practice is not there. */
    @Override
    public void add(Message message) {
        int added = database.run(
                "keeping a message",
                handle -> bound(handle.createUpdate("""
                        insert into praktyki.message
                        (id, practice_id, contact_id, sender_name, sender_email, sender_office, text, received_at)
                        select cast(:id as uuid), p.id, cast(:contact as uuid), cast(:name as varchar),
                            cast(:email as varchar), cast(:office as varchar), cast(:text as varchar),
                            cast(:at as timestamp(6) with time zone)
                        from praktyki.practice p where p.id = :practice"""), message)
                        .bind("practice", message.practice().value())
                        .bind("contact", message.contact().value())
                        .bind("at", Database.moment(message.receivedAt()))
                        .execute());
        if (added == 0) {
            throw new NoSuchElementException("There is no practice " + message.practice() + " to write about");
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Message message) {
        Sender sender = message.sender();
        return statement
                .bind("id", message.id().value())
                .bind("name", Database.text(sender.name()))
                .bind("email", sender.email().value())
                .bind("office", sender.office().map(Database::text))
                .bind("text", Database.text(message.text()));
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return read("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    public List<Message> list(MessageFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("offset", offset, "limit", limit));
        return read(
                where(filter, values)
                        + " order by case when handled_at is null then 0 else 1 end, received_at desc, id"
                        + " offset :offset rows fetch next :limit rows only",
                values);
    }

    @Override
    public long count(MessageFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String query = "select count(*) from praktyki.message " + where(filter, values);
        return database.run(
                "counting messages",
                handle -> handle.createQuery(query)
                        .bindMap(values)
                        .mapTo(long.class)
                        .one());
    }

    private static String where(MessageFilter filter, Map<String, Object> values) {
        String handled = filter.handled()
                .map(wanted -> "handled_at is " + (wanted ? "not null" : "null"))
                .orElse("1 = 1");
        String seen = filter.access().author().isEmpty()
                ? ""
                : " and practice_id in (select id from praktyki.practice "
                        + Condition.of(PracticeFilter.of(filter.access()), values) + ")";
        return "where " + handled + seen;
    }

    private List<Message> read(String condition, Map<String, ?> values) {
        return database.run(
                "reading messages",
                handle -> handle.createQuery(SELECT + condition)
                        .bindMap(values)
                        .map((row, context) -> message(row))
                        .list());
    }

    private static Message message(ResultSet row) throws SQLException {
        String handledBy = row.getString("handled_by");
        return new Message(
                new MessageId(id(row, "id")),
                new PracticeId(id(row, "practice_id")),
                new ContactId(id(row, "contact_id")),
                new Sender(
                        Database.text(row, "sender_name"),
                        new EmailAddress(Database.text(row, "sender_email")),
                        Optional.ofNullable(row.getString("sender_office"))),
                Database.text(row, "text"),
                Database.moment(row, "received_at"),
                handledBy == null
                        ? Optional.empty()
                        : Optional.of(new Handling(handledBy, Database.moment(row, "handled_at"))));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    @Override
    public void handle(MessageId id, Handling handling, Deed deed) {
        change(
                id,
                "update praktyki.message set handled_by = :by, handled_at = :at where id = :id",
                Map.of("by", Database.text(handling.by()), "at", Database.moment(handling.at())),
                deed);
    }

    @Override
    public void remove(MessageId id, Deed deed) {
        change(id, "delete from praktyki.message where id = :id", Map.of(), deed);
    }

    private void change(MessageId id, String statement, Map<String, ?> values, Deed deed) {
        int changed = database.run("changing a message", handle -> {
            int rows = handle.createUpdate(statement)
                    .bind("id", id.value())
                    .bindMap(values)
                    .execute();
            if (rows > 0) {
                JdbiAudit.append(handle, deed, List.of(new Subject(Subject.Kind.MESSAGE, id.toString(), 0)));
            }
            return rows;
        });
        if (changed == 0) {
            throw new NoSuchElementException("There is no message " + id);
        }
    }

    @Override
    public int removeBefore(Instant moment, Deed deed) {
        return database.run("removing old messages", handle -> {
            int removed = handle.createUpdate("delete from praktyki.message where received_at < :moment")
                    .bind("moment", Database.moment(moment))
                    .execute();
            if (removed > 0) {
                JdbiAudit.append(handle, deed, List.of(Subject.of(Subject.Kind.MESSAGE)));
            }
            return removed;
        });
    }

    @Override
    public void rewrite(Function<Message, Optional<Message>> rewriting) {
        List<Message> some = page("");
        while (!some.isEmpty()) {
            for (Message message : some) {
                Optional<Message> left = rewriting.apply(message);
                if (!left.equals(Optional.of(message))) {
                    left.ifPresentOrElse(this::put, () -> drop(message.id()));
                }
            }
            some = page("where id > '" + some.get(some.size() - 1).id() + "'");
        }
    }

    private List<Message> page(String condition) {
        return read(condition + " order by id fetch first " + AT_ONCE + " rows only", Map.of());
    }

    private void put(Message message) {
        database.run(
                "rewriting a message",
                handle -> bound(handle.createUpdate("""
                        update praktyki.message set sender_name = :name, sender_email = :email, sender_office = :office,
                        text = :text where id = :id"""), message).execute());
    }

    private void drop(MessageId id) {
        database.run(
                "erasing a message",
                handle -> handle.createUpdate("delete from praktyki.message where id = :id")
                        .bind("id", id.value())
                        .execute());
    }
}
