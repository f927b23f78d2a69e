package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;
import picocli.CommandLine;

/** The command {@code erase}, with a database in a folder. */
class EraseTest {

    private static final Actor ACTOR = Actor.system("test");

    private final Locale before = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void enter() {
        Locale.setDefault(Locale.ENGLISH);
        try (Installation installation = open()) {
            Contact contact = new Contact(
                    "Punkt Kwarcowy",
                    Optional.empty(),
                    List.of(),
                    Optional.of(new EmailAddress("punkt@example.org")),
                    Contact.Visibility.INTERNAL);
            installation
                    .praktyki()
                    .practices()
                    .save(
                            ACTOR,
                            Practice.draft("Ogród")
                                    .summary(RichText.ofPlainText("Pisać na punkt@example.org"))
                                    .recordCard(RecordCard.builder()
                                            .contacts(List.of(contact))
                                            .build())
                                    .build());
        }
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private Installation open() {
        return Installation.open(folder.resolve("data"), Optional.empty(), Optional.empty());
    }

    private long contacts() {
        try (Installation installation = open()) {
            return installation.praktyki().contacts().count(ACTOR, ContactFilter.ALL);
        }
    }

    private int run(String... arguments) {
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "erase";
        all[1] = "--data";
        all[2] = folder.resolve("data").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return command.execute(all);
    }

    @Test
    void aDryRunOnlySaysWhatWouldBeErased() {
        assertThat(run("--email", "PUNKT@example.org", "--dry-run")).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(
                        "To be erased: entries of the person: 1, practices: 1, versions: 1, places in texts: 1");
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void aPersonIsErasedByAddress() {
        assertThat(run("--email", "punkt@example.org")).isZero();
        assertThat(out.toString()).startsWith("Erased:").doesNotContain("Kwarcowy", "punkt@");
        assertThat(contacts()).isZero();
    }

    @Test
    void nobodyIsErasedWhereThereIsNoSuchContact() {
        assertThat(run("--email", "nikt@example.org")).isEqualTo(2);
        assertThat(run("--contact", "nie-identyfikator")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no such contact: nikt@example.org");
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void oneOfTheTwoHasToBeNamed() {
        assertThat(run()).isEqualTo(2);
    }
}
