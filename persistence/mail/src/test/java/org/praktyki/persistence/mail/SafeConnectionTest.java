package org.praktyki.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.Delivery.Verdict;
import org.praktyki.core.mail.Trouble;
import org.subethamail.smtp.server.SMTPServer;

/** Whoever stands between us and the mail server reads nothing, and gets no password. */
class SafeConnectionTest {

    @TempDir
    private static Path folder;

    private static Certified right;
    private static Certified another;

    @BeforeAll
    static void certify() throws Exception {
        right = Certified.as("ip:127.0.0.1", folder);
        another = Certified.as("dns:other.example.org", folder);
    }

    private static Delivery send(MailServer server, String... settings) {
        return SmtpMailTest.mail(server.settings(settings)).send(SmtpMailTest.letter());
    }

    private static UnaryOperator<SMTPServer.Builder> turning(Certified certified) {
        return builder -> builder.enableTLS().requireTLS().startTlsSocketFactory(certified.context());
    }

    private static Optional<Trouble.Kind> trouble(Delivery delivery) {
        assertThat(delivery.verdict()).isEqualTo(Verdict.LATER);
        return delivery.trouble().map(Trouble::kind);
    }

    private static String[] login(Certified trusted) {
        return new String[] {
            "user",
            MailServer.USER,
            "password",
            MailServer.PASSWORD,
            "certificates",
            trusted.file().toString()
        };
    }

    @Test
    void withAPasswordTheConnectionTurnsToTlsByItself() {
        try (MailServer server = new MailServer(turning(right))) {
            assertThat(send(server, login(right))).isEqualTo(Delivery.DELIVERED);
            assertThat(server.logins).hasValue(1);
        }
    }

    @Test
    void whereTheServerDoesNotOfferItThePasswordStaysHere() {
        try (MailServer server = MailServer.open()) {
            assertThat(trouble(send(server, login(right)))).contains(Trouble.Kind.UNTRUSTED);
            assertThat(server.logins).hasValue(0);
        }
    }

    @Test
    void aServerThatNobodyVouchesForGetsNothing() {
        try (MailServer server = new MailServer(turning(another))) {
            assertThat(trouble(send(server, login(right)))).contains(Trouble.Kind.UNTRUSTED);
            assertThat(trouble(send(server, "user", MailServer.USER, "password", MailServer.PASSWORD)))
                    .contains(Trouble.Kind.UNTRUSTED);
            assertThat(server.logins).hasValue(0);
        }
    }

    @Test
    void aCertificateOfAnotherServerIsNone() {
        try (MailServer server = new MailServer(turning(another))) {
            assertThat(trouble(send(server, login(another)))).contains(Trouble.Kind.UNTRUSTED);
            assertThat(server.logins).hasValue(0);
        }
    }

    @Test
    void aConnectionCanBeTlsFromTheFirstByte() {
        try (MailServer server = new MailServer(builder -> builder.serverSocketFactory(right.context()))) {
            assertThat(send(server, "tls", "tls", "certificates", right.file().toString()))
                    .isEqualTo(Delivery.DELIVERED);
            assertThat(trouble(send(server, "tls", "tls"))).contains(Trouble.Kind.UNTRUSTED);
        }
    }

    @Test
    void withoutAPasswordItTurnsToTlsWhereThatIsOffered() {
        try (MailServer server = new MailServer(turning(right))) {
            assertThat(send(server, "certificates", right.file().toString())).isEqualTo(Delivery.DELIVERED);
        }
    }
}
