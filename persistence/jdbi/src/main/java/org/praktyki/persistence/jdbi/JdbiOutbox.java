package org.praktyki.persistence.jdbi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.OutboxStore;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;

/** Letters that go out as rows. New ones are added, and due ones taken, by one node after another. */
final class JdbiOutbox implements OutboxStore {

    private static final String SELECT = """
            select id, occasion, recipient, subject, text, html, link, language, about_kind, about_id, about_version,
            queued_at, state, moves_at, tries, tried_first_at, trouble, said from praktyki.mail\s""";

    private static final String SET_PROGRESS = """
            update praktyki.mail set state = :state, moves_at = :at, tries = :tries, tried_first_at = :first,
            trouble = :trouble, said = :said, claim = null where id = :id and\s""";

    private static final int AT_ONCE = 500;

    private final Database database;

    JdbiOutbox(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(QueuedMail mail) {
        return database.run("keeping a letter", handle -> {
            Turn.MAIL.hold(handle);
            return !isThere(handle, mail.mail().occasion()) && insert(handle, mail) > 0;
        });
    }

    private static boolean isThere(Handle handle, String occasion) {
        return handle.createQuery("select count(*) from praktyki.mail where occasion = :occasion")
                        .bind("occasion", Database.text(occasion))
                        .mapTo(long.class)
                        .one()
                > 0;
    }

    private static int insert(Handle handle, QueuedMail mail) {
        Update insert = handle.createUpdate("""
                insert into praktyki.mail (id, occasion, recipient, subject, text, html, link, language, about_kind,
                about_id, about_version, queued_at, state, moves_at, tries, tried_first_at, trouble, said)
                values (:id, :occasion, :to, :subject, :text, :html, :link, :language, :kind, :about, :version, :queued,
                :state, :at, :tries, :first, :trouble, :said)""");
        return MailRows.bindProgress(MailRows.bindHead(MailRows.bindTexts(insert, mail), mail), mail.progress())
                .execute();
    }

    @Override
    public Optional<QueuedMail> find(MailId id) {
        return read("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    public List<QueuedMail> list(Set<MailState> states, int offset, int limit) {
        return database.run(
                "reading letters",
                handle -> in(
                                states,
                                handle.createQuery(SELECT + "where state in (<states>) order by queued_at desc, id"
                                        + " offset :offset rows fetch next :limit rows only"))
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> MailRows.mail(row))
                        .list());
    }

    @Override
    public long count(Set<MailState> states) {
        return database.run(
                "counting letters",
                handle -> in(states, handle.createQuery("select count(*) from praktyki.mail where state in (<states>)"))
                        .mapTo(long.class)
                        .one());
    }

    private static Query in(Set<MailState> states, Query query) {
        return query.bindList("states", states.stream().map(MailState::name).toList());
    }

    @Override
    public Optional<Instant> waitingSince() {
        return database.run(
                "looking how long letters wait",
                handle -> handle.createQuery("select min(queued_at) from praktyki.mail where state = 'WAITING'")
                        .mapTo(OffsetDateTime.class)
                        .findOne()
                        .map(OffsetDateTime::toInstant));
    }

    private List<QueuedMail> read(String condition, Map<String, ?> values) {
        return database.run("reading letters", handle -> read(handle, condition, values));
    }

    private static List<QueuedMail> read(Handle handle, String condition, Map<String, ?> values) {
        return handle.createQuery(SELECT + condition)
                .bindMap(values)
                .map((row, context) -> MailRows.mail(row))
                .list();
    }

    @Override
    public Optional<QueuedMail> claim(UUID claim, Instant now, Instant until) {
        if (!isDue(now)) {
            return Optional.empty();
        }
        return database.run("taking a letter", handle -> {
            Turn.MAIL.hold(handle);
            Optional<QueuedMail> due = read(
                            handle,
                            "where state = 'WAITING' and moves_at <= :now order by moves_at, id fetch first 1 rows only",
                            Map.of("now", Database.moment(now)))
                    .stream()
                    .findFirst();
            due.ifPresent(mail -> hold(handle, mail.id(), claim, until));
            return due;
        });
    }

    /** Asked every second: whoever finds nothing waits for nobody, and keeps nobody waiting. */
    private boolean isDue(Instant now) {
        return database.read(
                "looking for letters",
                handle -> handle.createQuery(
                                        "select count(*) from praktyki.mail where state = 'WAITING' and moves_at <= :now")
                                .bind("now", Database.moment(now))
                                .mapTo(long.class)
                                .one()
                        > 0);
    }

    private static void hold(Handle handle, MailId id, UUID claim, Instant until) {
        handle.createUpdate("update praktyki.mail set claim = :claim, moves_at = :until where id = :id")
                .bind("claim", claim)
                .bind("until", Database.moment(until))
                .bind("id", id.value())
                .execute();
    }

    @Override
    public boolean settle(MailId id, UUID claim, Progress progress) {
        return database.run(
                "settling a letter",
                handle -> progress(handle.createUpdate(SET_PROGRESS + "claim = :claim"), id, progress)
                                .bind("claim", claim)
                                .execute()
                        > 0);
    }

    private static Update progress(Update update, MailId id, Progress progress) {
        return MailRows.bindProgress(update, progress)
                .bind("said", progress.trouble().map(Trouble::said).map(Database::text))
                .bind("id", id.value());
    }

    @Override
    public boolean change(MailId id, Set<MailState> from, Progress progress, Deed deed) {
        return database.run("changing a letter", handle -> {
            boolean changed =
                    progress(handle.createUpdate(SET_PROGRESS + "claim is null and state in (<states>)"), id, progress)
                                    .bindList(
                                            "states",
                                            from.stream().map(MailState::name).toList())
                                    .execute()
                            > 0;
            if (changed) {
                JdbiAudit.append(handle, deed, List.of(subject(id)));
            }
            return changed;
        });
    }

    private static Subject subject(MailId id) {
        return new Subject(Subject.Kind.MAIL, id.toString(), 0);
    }

    @Override
    public void remove(MailId id, Deed deed) {
        int removed = database.run("removing a letter", handle -> {
            int rows = delete(handle, id);
            if (rows > 0) {
                JdbiAudit.append(handle, deed, List.of(subject(id)));
            }
            return rows;
        });
        if (removed == 0) {
            throw new NoSuchElementException("There is no mail " + id);
        }
    }

    private static int delete(Handle handle, MailId id) {
        return handle.createUpdate("delete from praktyki.mail where id = :id")
                .bind("id", id.value())
                .execute();
    }

    @Override
    public int removeBefore(Instant settled, Instant written, Deed deed) {
        return database.run("removing old letters", handle -> {
            int removed = handle.createUpdate("""
                            delete from praktyki.mail where (state <> 'WAITING' and moves_at < :settled)
                            or (state = 'WAITING' and queued_at < :written)""")
                    .bind("settled", Database.moment(settled))
                    .bind("written", Database.moment(written))
                    .execute();
            if (removed > 0) {
                JdbiAudit.append(handle, deed, List.of(Subject.of(Subject.Kind.MAIL)));
            }
            return removed;
        });
    }

    @Override
    public void rewrite(Function<QueuedMail, Optional<QueuedMail>> rewriting) {
        List<QueuedMail> some = page("", Map.of());
        while (!some.isEmpty()) {
            for (QueuedMail mail : some) {
                Optional<QueuedMail> left = rewriting.apply(mail);
                if (!left.equals(Optional.of(mail))) {
                    left.ifPresentOrElse(this::put, () -> drop(mail.id()));
                }
            }
            some = page(
                    "where id > :last ",
                    Map.of("last", some.get(some.size() - 1).id().value()));
        }
    }

    private List<QueuedMail> page(String condition, Map<String, ?> values) {
        return read(condition + "order by id fetch first " + AT_ONCE + " rows only", values);
    }

    private void put(QueuedMail mail) {
        database.run(
                "rewriting a letter",
                handle -> MailRows.bindTexts(handle.createUpdate("""
                                update praktyki.mail set subject = :subject, text = :text, html = :html, link = :link,
                                said = case when said is null then null else cast(:said as varchar) end
                                where id = :id"""), mail).execute());
    }

    private void drop(MailId id) {
        database.run("erasing a letter", handle -> delete(handle, id));
    }
}
