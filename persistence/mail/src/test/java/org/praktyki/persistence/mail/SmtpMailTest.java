package org.praktyki.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.MailTransportContract;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.Delivery.Verdict;
import org.praktyki.core.mail.MailTransport;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;
import org.subethamail.smtp.RejectException;

class SmtpMailTest extends MailTransportContract {

    private final MailServer server = MailServer.open();

    @AfterEach
    void stop() {
        server.close();
    }

    static SmtpMail mail(Map<String, String> settings) {
        return new SmtpMail(SmtpSettings.of(name -> Optional.ofNullable(settings.get(name))));
    }

    private SmtpMail mail(String... settings) {
        return mail(server.settings(settings));
    }

    static QueuedMail letter() {
        return letter("urzad@example.org", "Prośba", "Dzień dobry");
    }

    private Delivery sent() {
        return mail().send(letter());
    }

    @Override
    protected MailTransport transport() {
        return mail();
    }

    @Override
    protected MailTransport awayTransport() throws IOException {
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return mail("port", Integer.toString(once.getLocalPort()));
        }
    }

    @Override
    protected EmailAddress nobody() {
        return new EmailAddress(MailServer.NOBODY);
    }

    @Override
    protected List<Received> received() throws Exception {
        List<Received> received = new ArrayList<>();
        for (MimeMessage letter : server.letters()) {
            received.add(new Received(
                    letter.getMessageID(),
                    ((InternetAddress) letter.getRecipients(Message.RecipientType.TO)[0]).getAddress(),
                    letter.getSubject(),
                    String.valueOf(letter.getContent()).replace("\r\n", "\n").stripTrailing()));
        }
        return received;
    }

    @Test
    void theHeadSaysWhoWritesWhenAndThatNobodyIsToAnswerAMachine() throws Exception {
        QueuedMail queued = letter();
        mail("reply-to", "Wydział Środowiska <wydzial@gmina.example.org>").send(queued);

        MimeMessage letter = server.letters().getFirst();
        InternetAddress from = (InternetAddress) letter.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("baza@gmina.example.org");
        assertThat(from.getPersonal()).isEqualTo("Baza Łąk");
        InternetAddress answers = (InternetAddress) letter.getReplyTo()[0];
        assertThat(answers.getAddress()).isEqualTo("wydzial@gmina.example.org");
        assertThat(answers.getPersonal()).isEqualTo("Wydział Środowiska");
        assertThat(letter.getSentDate().toInstant()).isEqualTo(Instant.ofEpochSecond(Samples.NOW.getEpochSecond()));
        assertThat(letter.getMessageID()).isEqualTo("<" + queued.id() + "@gmina.example.org>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getContentLanguage()).containsExactly("pl");
        assertThat(letter.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(server.taken().getFirst().chars()).allMatch(character -> character < 128);
    }

    @Test
    void aSubjectAddsNoHeader() throws Exception {
        mail().send(letter("urzad@example.org", "Raz\r\nBcc: inny@example.org\r\n\r\nDwa", "x"));

        MimeMessage letter = server.letters().getFirst();
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).isEqualTo("Raz Bcc: inny@example.org Dwa");
    }

    @Test
    void aLetterWithStructureComesWithItsPlainTextFirst() throws Exception {
        mail().send(letter(letter().mail().withHtml(RichText.ofHtml("<p>Dzień <em>dobry</em></p>"))));

        MimeMultipart parts = (MimeMultipart) server.letters().getFirst().getContent();
        BodyPart plain = parts.getBodyPart(0);
        BodyPart rich = parts.getBodyPart(1);
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(plain.getContent()).isEqualTo("Dzień dobry");
        assertThat(rich.getContentType()).startsWithIgnoringCase("text/html");
        assertThat(String.valueOf(rich.getContent()))
                .contains("<html lang=\"pl\">", "<title>Prośba</title>", "<p>Dzień <em>dobry</em></p>");
    }

    @Test
    void whatAServerDoesNotTakeJustNowGoesLater() {
        server.answers.add(new RejectException(451, "4.7.1 Greylisted, try again"));
        assertThat(sent()).isEqualTo(Delivery.later(Trouble.Kind.BUSY, "451 4.7.1 Greylisted, try again"));
        assertThat(sent()).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void whatAServerRefusesIsNotTriedAgain() {
        server.answers.add(new RejectException(554, "5.7.1 Looks like spam"));
        assertThat(sent()).isEqualTo(Delivery.never(Trouble.Kind.REFUSED, "554 5.7.1 Looks like spam"));
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aServerThatGoesDownSaysNothingAboutTheLetter() {
        server.answers.add(new RejectException(421, "4.3.2 Shutting down"));
        assertThat(sent().verdict()).isEqualTo(Verdict.LATER);
        assertThat(sent()).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void whoeverIsKnownLogsIn() {
        SmtpMail mail = mail("user", MailServer.USER, "password", MailServer.PASSWORD, "tls", "none");
        assertThat(mail.send(letter())).isEqualTo(Delivery.DELIVERED);
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void withAWrongPasswordLettersWaitUntilSomeoneHasPutItRight() {
        Delivery delivery = mail("user", MailServer.USER, "password", "inne haslo 2026", "tls", "none")
                .send(letter());
        assertThat(delivery.verdict()).isEqualTo(Verdict.LATER);
        assertThat(delivery.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.NO_LOGIN))
                .hasValueSatisfying(
                        trouble -> assertThat(trouble.said()).startsWith("535").doesNotContain("inne haslo"));
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aServerThatWantsALoginFirstIsNoWordAboutTheLetter() {
        try (MailServer closed = new MailServer(builder -> builder.requireAuth())) {
            assertThat(mail(closed.settings()).send(letter()).trouble())
                    .map(Trouble::kind)
                    .contains(Trouble.Kind.NO_LOGIN);
        }
    }

    @Test
    void aServerThatSaysNothingIsLeft() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = server.settings("port", Integer.toString(silent.getLocalPort()));
            SmtpMail mail = new SmtpMail(
                    SmtpSettings.of(name -> Optional.ofNullable(settings.get(name))), Duration.ofMillis(100));
            assertThat(mail.send(letter()).trouble()).map(Trouble::kind).contains(Trouble.Kind.UNREACHABLE);
        }
    }
}
