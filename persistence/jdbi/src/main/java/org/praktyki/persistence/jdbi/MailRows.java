package org.praktyki.persistence.jdbi;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;

/** Letters of the outbox as rows of their table. */
final class MailRows {

    private MailRows() {}

    /** What a letter says. */
    static <S extends SqlStatement<S>> S bindTexts(S statement, QueuedMail queued) {
        Mail mail = queued.mail();
        return statement
                .bind("id", queued.id().value())
                .bind("subject", Database.text(mail.subject()))
                .bind("text", Database.text(mail.text()))
                .bind("html", mail.html().map(RichText::html).map(Database::text))
                .bind("link", mail.link().map(URI::toString))
                .bind("said", queued.progress().trouble().map(Trouble::said).map(Database::text));
    }

    /** To whom it goes, and what for. */
    static <S extends SqlStatement<S>> S bindHead(S statement, QueuedMail queued) {
        Mail mail = queued.mail();
        return statement
                .bind("occasion", Database.text(mail.occasion()))
                .bind("to", mail.to().value())
                .bind("language", Database.text(mail.language()))
                .bind("kind", mail.about().kind().name())
                .bind("about", Database.text(mail.about().id()))
                .bind("version", mail.about().version())
                .bind("queued", Database.moment(queued.queuedAt()));
    }

    /** How far it has come, but for what was said. */
    static <S extends SqlStatement<S>> S bindProgress(S statement, Progress progress) {
        return statement
                .bind("state", progress.state().name())
                .bind("at", Database.moment(progress.at()))
                .bind("tries", progress.tries())
                .bind("first", progress.firstTry().map(Database::moment))
                .bind(
                        "trouble",
                        progress.trouble().map(trouble -> trouble.kind().name()));
    }

    static QueuedMail mail(ResultSet row) throws SQLException {
        Mail mail = new Mail(
                Database.text(row, "occasion"),
                new EmailAddress(Database.text(row, "recipient")),
                Database.text(row, "subject"),
                Database.text(row, "text"),
                Optional.ofNullable(row.getString("html")).map(RichText::ofHtml),
                Optional.ofNullable(row.getString("link")).map(URI::create),
                Database.text(row, "language"),
                new Subject(
                        Subject.Kind.valueOf(Database.text(row, "about_kind")),
                        Database.text(row, "about_id"),
                        row.getLong("about_version")));
        return new QueuedMail(
                new MailId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                mail,
                Database.moment(row, "queued_at"),
                progress(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        String trouble = row.getString("trouble");
        return new Progress(
                MailState.valueOf(Database.text(row, "state")),
                Database.moment(row, "moves_at"),
                row.getInt("tries"),
                firstTry(row),
                trouble == null
                        ? Optional.empty()
                        : Optional.of(new Trouble(Trouble.Kind.valueOf(trouble), Database.text(row, "said"))));
    }

    private static Optional<Instant> firstTry(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("tried_first_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
