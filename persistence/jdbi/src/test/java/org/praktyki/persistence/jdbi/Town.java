package org.praktyki.persistence.jdbi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.PasswordHash;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.contract.PartnerSamples;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.embed.AllowedHost;
import org.praktyki.core.embed.Embedded;
import org.praktyki.core.embed.HostRule;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.MessageId;
import org.praktyki.core.message.Sender;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.source.SourceState;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Comment;
import org.praktyki.core.practice.CommentId;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Draft;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Slug;
import org.praktyki.core.usage.UsageBatch;
import org.praktyki.core.usage.Used;

/** An installation for tests of backups: a database, its storage and its files. */
record Town(DataSource database, Storage storage, FileStore files) implements AutoCloseable {

    static Town empty(Vendor vendor) throws SQLException {
        DataSource database = database(vendor);
        return new Town(database, JdbiStorage.create(database), new InMemoryFiles());
    }

    /** One in which every table has rows: with a practice that is seen in one version and worked on in another. */
    static Town full(Vendor vendor) throws SQLException, IOException {
        Town town = empty(vendor);
        Storage storage = town.storage();
        storage.categories().replace(Samples.topics(), Samples.DEED);
        storage.territories().update(TerritorySamples.state(), Samples.DEED);
        storage.territories()
                .update(
                        TerritorySamples.later(
                                TerritorySamples.FIRST.plusYears(1),
                                List.of("1002052"),
                                TerritorySamples.unit("1002052", "Kutno Nowe", "gmina wiejska")),
                        Samples.DEED);
        for (String name : List.of("admin", "ann", "ben")) {
            storage.accounts()
                    .save(
                            new Account(name, new PasswordHash("$argon2id$v=19$" + name), Set.of(Role.EDITOR)),
                            Samples.DEED);
        }
        storage.accounts().countAttempt("ann", Samples.NOW, Samples.NOW);
        storage.settings().save(Settings.DEFAULT.withLogo(Optional.of(town.store("znak"))), Samples.DEED);
        Practice published = storage.practices().save(town.withFile("rozkład jazdy"), Samples.DEED);
        storage.practices()
                .save(
                        published.toBuilder()
                                .status(PracticeStatus.DRAFT)
                                .title("Nowszy, ale jeszcze nie \"gotowy\"\n\u2028")
                                .build(),
                        Samples.DEED);
        storage.practices().save(Samples.published("Ogród"), Samples.DEED);
        storage.drafts().save(new Draft("ben", Samples.published("Szkic"), List.of(), Samples.NOW));
        storage.comments()
                .add(new Comment(
                        CommentId.random(),
                        published.id(),
                        Optional.empty(),
                        "Całość",
                        "ben",
                        Samples.NOW,
                        Optional.empty()));
        storage.messages().add(message(published));
        storage.unanswered().add(LocalDate.of(2026, 3, 2), Map.of("żłobek \"pod lasem\"", 3L));
        storage.allowedHosts()
                .add(
                        new HostRule(new AllowedHost("*.gmina.example.org"), Optional.of(new Slug("kultura"))),
                        Samples.DEED);
        storage.embedCounts().add(LocalDate.of(2026, 3, 2), Map.of(new Embedded("www.example.org", "list", false), 3L));
        storage.usage()
                .add(new UsageBatch(UUID.randomUUID(), 1, Map.of(LocalDate.of(2026, 3, 2), Map.of(Used.VISIT, 3L))));
        storage.partners().save(PartnerSamples.partner(), Samples.DEED);
        Indicator indicator = storage.indicators().save(MetricSamples.indicator("ODPADY"), Samples.DEED);
        for (Figure figure : List.of(Figure.missing(MeasurementStatus.UNKNOWN), Figure.of(new BigDecimal("-12.5")))) {
            storage.measurements()
                    .record(
                            List.of(new Measurement(
                                    indicator.id(), new Observed("1061011"), Period.year(2024), figure)),
                            "Dane gminy",
                            Samples.DEED);
        }
        storage.measurementSources()
                .add(new SourceState(
                        "pliki z folderu",
                        Optional.of("ostatni: 7"),
                        Samples.NOW,
                        Optional.of(Samples.NOW),
                        1,
                        Optional.of("Brak folderu"),
                        2,
                        3));
        storage.outbox()
                .add(new QueuedMail(
                        MailId.random(),
                        new Mail(
                                "pytanie: 1",
                                new EmailAddress("sekretariat@example.org"),
                                "Prośba o potwierdzenie",
                                "Dzień dobry",
                                "pl",
                                new Subject(
                                        Subject.Kind.PRACTICE, published.id().toString(), 1)),
                        Samples.NOW,
                        Progress.due(Samples.NOW)));
        storage.secrets().get("form", () -> "tajne");
        return town;
    }

    static Message message(Practice practice) {
        return new Message(
                MessageId.random(),
                practice.id(),
                ContactId.random(),
                new Sender("Sekretariat", new EmailAddress("sekretariat@example.org"), Optional.empty()),
                "Ile to kosztowało?\nDziękuję",
                Samples.NOW,
                Optional.empty());
    }

    private static DataSource database(Vendor vendor) throws SQLException {
        if (vendor == Vendor.H2) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            h2.setUser("sa");
            h2.setPassword("");
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(Postgres.newDatabase());
        postgres.setUser(Postgres.USER);
        postgres.setPassword(Postgres.PASSWORD);
        return postgres;
    }

    FileKey store(String text) throws IOException {
        return files.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .key();
    }

    /** The full sample, with one attachment that is there, beside those that are only named. */
    private Practice withFile(String content) throws IOException {
        Practice full = Samples.full();
        List<Attachment> attachments = new ArrayList<>(full.attachments());
        attachments.add(new Attachment("rozkład.txt", "text/plain", 14, store(content)));
        return full.toBuilder().attachments(attachments).build();
    }

    @Override
    public void close() {
        storage.close();
    }
}
