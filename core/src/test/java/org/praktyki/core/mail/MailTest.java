package org.praktyki.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;

class MailTest {

    private static Mail with(String subject, String text) {
        return new Mail(
                "x", new EmailAddress("urzad@example.org"), subject, text, "pl", Subject.of(Subject.Kind.INSTALLATION));
    }

    @Test
    void aSubjectIsOneLineWhateverIsInIt() {
        assertThat(with("Temat\r\nBcc: inny@example.org\u2028\u0000 i\tdalej\n", "x")
                        .subject())
                .isEqualTo("Temat Bcc: inny@example.org i dalej");
    }

    @Test
    void linesOfTheTextEndAlike() {
        assertThat(with("x", "a\r\nb\rc\n\n").text()).isEqualTo("a\nb\nc");
    }

    @Test
    void aLetterThatSaysNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> with("\n", "x")).withMessageContaining("subject");
        assertThatIllegalArgumentException().isThrownBy(() -> with("x", " ")).withMessageContaining("text");
        assertThatIllegalArgumentException().isThrownBy(() -> with("x".repeat(Mail.MAX_SUBJECT + 1), "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Letters.letter(" "));
    }

    @Test
    void onlyWebAddressesAreHandedOver() {
        Mail mail = Letters.letter("x");
        URI link = URI.create("https://portal.example.org/a?token=1.x");
        assertThat(mail.withLink(link).link()).contains(link);
        assertThatIllegalArgumentException().isThrownBy(() -> mail.withLink(URI.create("javascript:alert(1)")));
        assertThatIllegalArgumentException().isThrownBy(() -> mail.withLink(URI.create("/a")));
    }

    @Test
    void emptyHtmlIsNone() {
        assertThat(Letters.letter("x").withHtml(RichText.EMPTY).html()).isEmpty();
    }

    @Test
    void nothingOfItComesIntoALog() {
        QueuedMail queued =
                new QueuedMail(MailId.random(), Letters.letter("x"), Instant.EPOCH, Progress.due(Instant.EPOCH));
        assertThat(Letters.letter("x")).hasToString("a letter");
        assertThat(queued).hasToString("mail " + queued.id());
        assertThat(new Trouble(Trouble.Kind.BUSY, "451 urzad@example.org")).hasToString("BUSY");
    }
}
