package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailTransport;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;
import org.praktyki.core.text.EmailAddress;

/** What every {@link MailTransport} keeps to. */
public abstract class MailTransportContract {

    /**
     * A letter as whoever got it sees it.
     *
     * @param identity by which two of the same can be told
     */
    public record Received(String identity, String to, String subject, String text) {}

    /** One whose service is there, and takes letters to anyone at {@code example.org} but {@link #nobody}. */
    protected abstract MailTransport transport() throws Exception;

    /** One whose service cannot be reached. */
    protected abstract MailTransport awayTransport() throws Exception;

    /** An address at which the service knows nobody. */
    protected abstract EmailAddress nobody();

    /** What was taken so far. */
    protected abstract List<Received> received() throws Exception;

    /** A letter that waits in the outbox. */
    protected static QueuedMail letter(String to, String subject, String text) {
        return letter(
                new Mail("próba", new EmailAddress(to), subject, text, "pl", Subject.of(Subject.Kind.INSTALLATION)));
    }

    /** A letter that waits in the outbox. */
    protected static QueuedMail letter(Mail mail) {
        return new QueuedMail(MailId.random(), mail, Samples.NOW, Progress.due(Samples.NOW));
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        String text = "Dzień dobry,\n\n.\n..kropki na początku\nFrom: nikt\n"
                + "zażółć gęślą jaźń ".repeat(100).strip() + "\n😀";
        assertThat(transport().send(letter("urzad@example.org", "Prośba o potwierdzenie: „Łąka” 😀", text)))
                .isEqualTo(Delivery.DELIVERED);

        Received received = received().getFirst();
        assertThat(received.to()).isEqualTo("urzad@example.org");
        assertThat(received.subject()).isEqualTo("Prośba o potwierdzenie: „Łąka” 😀");
        assertThat(received.text()).isEqualTo(text);
    }

    @Test
    void theSameLetterTwiceIsSeenToBeTheSame() throws Exception {
        MailTransport transport = transport();
        QueuedMail one = letter("urzad@example.org", "Raz", "x");
        transport.send(one);
        transport.send(one);
        transport.send(letter("urzad@example.org", "Raz", "x"));

        List<String> identities = received().stream().map(Received::identity).toList();
        assertThat(identities).hasSize(3);
        assertThat(identities.get(1)).isEqualTo(identities.get(0));
        assertThat(identities.get(2)).isNotEqualTo(identities.get(0));
    }

    @Test
    void aLetterToNobodyIsNeverTaken() throws Exception {
        Delivery delivery = transport().send(letter(nobody().value(), "Raz", "x"));

        assertThat(delivery.verdict()).isEqualTo(Delivery.Verdict.NEVER);
        assertThat(delivery.trouble()).map(Trouble::kind).contains(Trouble.Kind.BAD_ADDRESS);
        assertThat(received()).isEmpty();
    }

    @Test
    void whileTheServiceIsAwayLettersGoLater() throws Exception {
        Delivery delivery = awayTransport().send(letter("urzad@example.org", "Raz", "x"));

        assertThat(delivery.verdict()).isEqualTo(Delivery.Verdict.LATER);
        assertThat(delivery.trouble()).map(Trouble::kind).contains(Trouble.Kind.UNREACHABLE);
    }

    @Test
    void severalThreadsSendAtOnce() throws Exception {
        MailTransport transport = transport();
        List<Callable<Delivery>> sending = IntStream.range(0, 4)
                .<Callable<Delivery>>mapToObj(
                        i -> () -> transport.send(letter("urzad" + i + "@example.org", "Raz " + i, "x")))
                .toList();

        assertThat(Together.call(sending)).containsOnly(Delivery.DELIVERED);
        assertThat(received())
                .extracting(Received::to)
                .containsExactlyInAnyOrder(
                        "urzad0@example.org", "urzad1@example.org", "urzad2@example.org", "urzad3@example.org");
    }
}
