package org.praktyki.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.Outbox;
import org.praktyki.core.mail.OutboxStore;
import org.praktyki.core.mail.Postman;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.text.EmailAddress;
import org.subethamail.smtp.RejectException;

/** Letters on their whole way, from the outbox to a mail server. */
class OutboxByMailTest {

    private final Time time = new Time();
    private final MailServer server = MailServer.open();
    private final OutboxStore store = new InMemoryStorage().outbox();
    private final Outbox outbox = new Outbox(store, true, time);
    private final Postman postman = new Postman(store, SmtpMailTest.mail(server.settings()), time);

    /** A clock that is put on by hand. */
    private static final class Time extends Clock {
        private Instant now = Samples.NOW;

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void write(String to) {
        outbox.send(new Mail(
                to, new EmailAddress(to), "Prośba", "Dzień dobry", "pl", Subject.of(Subject.Kind.INSTALLATION)));
    }

    private QueuedMail letter() {
        return store.list(EnumSet.allOf(MailState.class), 0, 1).getFirst();
    }

    @Test
    void aLetterWaitsForAServerThatIsAwayAndGoesOnceWhenItIsBack() {
        write("urzad@example.org");
        server.whileAway(postman::catchUp);
        assertThat(letter().state()).isEqualTo(MailState.WAITING);
        postman.catchUp();
        assertThat(server.taken()).isEmpty();

        time.pass(Duration.ofMinutes(1));
        postman.catchUp();
        postman.catchUp();
        assertThat(server.taken()).hasSize(1);
        assertThat(letter().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aLetterThatIsPutOffIsTakenTheNextTime() {
        server.answers.add(new RejectException(450, "4.2.0 Greylisted"));
        write("urzad@example.org");
        postman.catchUp();
        assertThat(letter().progress().trouble().orElseThrow().said()).isEqualTo("450 4.2.0 Greylisted");

        time.pass(Duration.ofMinutes(1));
        postman.catchUp();
        assertThat(server.taken()).hasSize(1);
        assertThat(letter().progress().tries()).isEqualTo(2);
    }

    @Test
    void aLetterToNobodyIsRefusedForGood() {
        write(MailServer.NOBODY);
        postman.catchUp();
        time.pass(Duration.ofDays(1));
        postman.catchUp();
        assertThat(letter().state()).isEqualTo(MailState.REFUSED);
        assertThat(letter().progress().tries()).isEqualTo(1);
        assertThat(outbox.trouble()).isPresent();
    }
}
