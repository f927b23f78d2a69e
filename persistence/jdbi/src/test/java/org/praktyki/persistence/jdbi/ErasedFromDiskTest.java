package org.praktyki.persistence.jdbi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.embed.Embedded;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.MessageFilter;
import org.praktyki.core.message.MessageId;
import org.praktyki.core.message.Sender;
import org.praktyki.core.practice.Comment;
import org.praktyki.core.practice.CommentId;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Draft;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** Of an erased person no byte is left in the files of the database. */
class ErasedFromDiskTest {

    private static final Actor ADMIN = Actor.system("test");
    private static final String NAME = "Próbka Żdżarkwarcowa";
    private static final String EMAIL = "zdzkwarcowa@example.org";
    private static final List<String> WORDS = List.of(
            "Żdżarkwarcow",
            "żdżarkwarcow",
            "ŻDŻARKWARCOW",
            "zdzarkwarcow",
            "arkwarcow",
            "zdzkwarcowa",
            "48123456789",
            "12 345 67 89");

    @TempDir
    private Path folder;

    private static final Contact PERSON = new Contact(
            Optional.of(ContactId.random()),
            Contact.Kind.PERSON,
            NAME,
            Optional.empty(),
            List.of(PhoneNumber.read("12 345 67 89")),
            Optional.of(new EmailAddress(EMAIL)),
            Contact.Visibility.PUBLIC,
            Custody.UNSTATED);

    private static Practice with(Practice practice, List<Contact> contacts) {
        return practice.toBuilder()
                .recordCard(practice.recordCard().toBuilder().contacts(contacts).build())
                .build();
    }

    /** Names the person in a contact, in texts, in a note, in a version that the public sees, and in one that is only history. */
    private static void fill(Storage storage) {
        Deed deed = new Deed("ann", Samples.NOW, Deed.Action.SAVED);
        Practice first = storage.practices()
                .save(
                        with(Samples.published("Ogród"), List.of(PERSON)),
                        new Deed(
                                "ann",
                                Samples.NOW,
                                Deed.Action.RETURNED,
                                Optional.of("Zapytać: " + NAME + ", 12 345 67 89")));
        Practice second = storage.practices().save(with(first, List.of()), deed);
        storage.practices()
                .save(
                        second.toBuilder()
                                .status(PracticeStatus.DRAFT)
                                .summary(RichText.ofPlainText("Pomysł: " + NAME.toUpperCase(Locale.ROOT)))
                                .build(),
                        deed);
        storage.practices()
                .save(
                        Samples.published("O Próbce Żdżarkwarcowej").toBuilder()
                                .slug(new Slug("o-niej"))
                                .summary(RichText.ofPlainText("Pisać na " + EMAIL))
                                .build(),
                        deed);
        storage.drafts().save(new Draft("ben", with(first, List.of(PERSON)), List.of(), Samples.NOW));
        storage.comments()
                .add(new Comment(
                        CommentId.random(),
                        first.id(),
                        Optional.empty(),
                        NAME + "?",
                        "ben",
                        Samples.NOW,
                        Optional.empty()));
        storage.unanswered().add(LocalDate.of(2026, 3, 2), Map.of(NAME.toLowerCase(Locale.ROOT), 3L));
        storage.embedCounts()
                .add(
                        LocalDate.of(2026, 3, 2),
                        Map.of(new Embedded("probka-zdzarkwarcowa.example.org", "list", false), 3L));
        storage.messages().add(message(first, new Sender(NAME, new EmailAddress(EMAIL), Optional.of(NAME)), "Pytanie"));
        Sender office = new Sender("Sekretariat", new EmailAddress("sekretariat@example.org"), Optional.empty());
        storage.messages().add(message(first, office, "Czy " + NAME + " odbiera telefon 12 345 67 89?"));
        storage.outbox().add(letter("do niej", EMAIL, "Dzień dobry"));
        storage.outbox().add(letter("o niej", "sekretariat@example.org", "Pisze " + NAME + ", " + EMAIL));
    }

    private static Message message(Practice practice, Sender sender, String text) {
        return new Message(
                MessageId.random(), practice.id(), ContactId.random(), sender, text, Samples.NOW, Optional.empty());
    }

    private static QueuedMail letter(String occasion, String to, String text) {
        Mail mail = new Mail(
                        occasion,
                        new EmailAddress(to),
                        "Sprawa: " + NAME,
                        text,
                        "pl",
                        Subject.of(Subject.Kind.INSTALLATION))
                .withHtml(RichText.ofHtml("<p>Od <a href=\"mailto:" + EMAIL + "\">" + NAME + "</a></p>"))
                .withLink(URI.create("https://portal.example.org/?to=" + EMAIL));
        return new QueuedMail(
                MailId.random(),
                mail,
                Samples.NOW,
                Progress.due(Samples.NOW)
                        .after(Delivery.later(Trouble.Kind.BUSY, "451 <" + EMAIL + "> później"), Samples.NOW));
    }

    private static Praktyki praktyki(Storage storage) {
        return Praktyki.builder()
                .storage(storage)
                .files(new InMemoryFiles())
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .build();
    }

    private static void erase(Storage storage) {
        try (Praktyki praktyki = praktyki(storage)) {
            assertThat(praktyki.contacts()
                            .erase(ADMIN, PERSON.id().orElseThrow())
                            .practices())
                    .isEqualTo(2);
        }
    }

    /** Which of the words stand in the files below a folder, in any of the usual encodings. */
    private static Set<String> found(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files = below.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String bytes = bytes(file);
            for (String word : WORDS) {
                for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                    if (bytes.contains(new String(word.getBytes(charset), ISO_8859_1))) {
                        found.add(word);
                    }
                }
            }
        }
        return found;
    }

    /** A character for each byte. */
    private static String bytes(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException e) {
            // the database has deleted it meanwhile
            return "";
        }
    }

    private Storage h2() {
        return JdbiStorage.open("jdbc:h2:file:" + folder.resolve("db"), "sa", "");
    }

    @Test
    void theFileOfAnEmbeddedDatabaseHoldsNothing() throws IOException {
        try (Storage storage = h2()) {
            fill(storage);
        }
        assertThat(found(folder)).contains("arkwarcow", "zdzarkwarcow", "zdzkwarcowa", "48123456789", "12 345 67 89");
        try (Storage storage = h2()) {
            erase(storage);
            // while the database goes on working
            assertThat(found(folder)).isEmpty();
            assertThat(storage.messages().list(MessageFilter.ALL, 0, 10))
                    .extracting(Message::text)
                    .containsExactly("Czy [usunięto] odbiera telefon [usunięto]?");
            assertThat(storage.outbox().list(Set.of(MailState.WAITING), 0, 10))
                    .extracting(mail -> mail.mail().text())
                    .containsExactly("Pisze [usunięto], [usunięto]");
            assertThat(storage.practices()
                            .findBySlug(new Slug("o-niej"))
                            .orElseThrow()
                            .title())
                    .isEqualTo("O [usunięto]");
        }
        assertThat(found(folder)).isEmpty();
    }

    @Test
    void whatAnotherProcessErasedIsPurgedByTheOneThatHoldsTheFile() throws IOException, SQLException {
        JdbcDataSource beside = new JdbcDataSource();
        beside.setURL("jdbc:h2:file:" + folder.resolve("db"));
        beside.setUser("sa");
        try (Storage storage = h2()) {
            Sql.execute(beside, "create table scrap as select 'zdzkwarcowa' as word");
            Sql.execute(beside, "checkpoint sync");
            Sql.execute(beside, "drop table scrap");
            Sql.execute(beside, "checkpoint sync");
            storage.purgeForOthers();
            assertThat(found(folder)).as("nobody has asked").contains("zdzkwarcowa");
            PurgeRequest.leave(beside);
            storage.purgeForOthers();
            assertThat(found(folder)).isEmpty();
            assertThat(PurgeRequest.isThere(beside)).isFalse();
            PurgeRequest.leave(beside);
        }
        // whoever was asked has gone meanwhile: the next one to open the file does it
        try (Storage storage = h2();
                Praktyki praktyki = praktyki(storage)) {
            assertThat(PurgeRequest.isThere(beside)).isFalse();
            assertThat(praktyki.practices().today()).isNotNull();
        }
    }

    @Test
    void thoseWhoWorkMeanwhileOnlyWait() {
        try (Storage storage = h2()) {
            fill(storage);
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
                int read = 0;
                while (!done.get()) {
                    assertThat(storage.practices().findBySlug(new Slug("o-niej")))
                            .isPresent();
                    read++;
                }
                return read;
            });
            try {
                storage.purge();
                storage.purge();
            } finally {
                done.set(true);
            }
            assertThat(reading.join()).isPositive();
        }
    }

    @Test
    void theDirectoryOfAServerHoldsNothing() throws IOException, SQLException {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(Postgres.newDatabase());
        server.setUser(Postgres.USER);
        server.setPassword(Postgres.PASSWORD);
        String oid = Sql.column(server, "select oid from pg_database where datname = current_database()")
                .get(0);
        Path base = Path.of(Sql.column(server, "show data_directory").get(0), "base", oid);
        try (Storage storage = JdbiStorage.open(String.valueOf(server.getUrl()), Postgres.USER, Postgres.PASSWORD)) {
            fill(storage);
            // its statistics quote values
            Sql.execute(server, "analyze");
            Sql.execute(server, "checkpoint");
            assertThat(found(base))
                    .contains("Żdżarkwarcow", "zdzarkwarcow", "zdzkwarcowa", "48123456789", "12 345 67 89");
            erase(storage);
            assertThat(found(base)).isEmpty();
            assertThat(storage.practices()
                            .findBySlug(new Slug("o-niej"))
                            .orElseThrow()
                            .title())
                    .isEqualTo("O [usunięto]");
        }
    }
}
