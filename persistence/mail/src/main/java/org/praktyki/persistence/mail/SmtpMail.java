package org.praktyki.persistence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.praktyki.core.Configuration;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.MailTransport;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;

/** Sends letters by a mail server, a connection for each: they are few, and a connection that is kept is one that breaks. */
public final class SmtpMail implements MailTransport {

    private static final System.Logger LOG = System.getLogger(SmtpMail.class.getName());

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** For each answer; with all of them it stays within what an attempt may take. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final SmtpSettings settings;
    private final Session session;

    SmtpMail(SmtpSettings settings) {
        this(settings, ANSWER);
    }

    /** For tests, which do not wait so long. */
    SmtpMail(SmtpSettings settings, Duration answer) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, answer));
    }

    /**
     * What sends letters by the settings {@code praktyki.mail.…} of a configuration.
     *
     * @return empty where it says nothing of mail
     * @throws IllegalStateException naming the setting that is missing, or is not understood
     */
    public static Optional<MailTransport> of(Configuration configuration) {
        return SmtpSettings.areIn(configuration)
                ? Optional.of(new SmtpMail(SmtpSettings.of(configuration)))
                : Optional.empty();
    }

    private static Properties properties(SmtpSettings settings, Duration answer) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(answer.toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(answer.toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.from", settings.from().getAddress());
        properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == TlsMode.TLS));
        properties.put(
                "mail.smtp.starttls.enable",
                Boolean.toString(settings.tls() == TlsMode.STARTTLS || settings.tls() == TlsMode.IF_OFFERED));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == TlsMode.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        settings.trusted().ifPresent(factory -> properties.put("mail.smtp.ssl.socketFactory", factory));
        return properties;
    }

    /** The library looks up what it needs by the thread's class loader, which in a servlet container may be another's. */
    @Override
    public Delivery send(QueuedMail mail) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SmtpMail.class.getClassLoader());
        try {
            MimeLetter letter = new MimeLetter(session, settings, mail);
            Transport transport = session.getTransport("smtp");
            Delivery delivery = connect(transport).orElseGet(() -> handOver(transport, letter));
            close(transport);
            return delivery;
        } catch (MessagingException e) {
            return Delivery.later(Trouble.Kind.BROKEN, e.getClass().getSimpleName());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Optional<Delivery> connect(Transport transport) {
        try {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.login().map(SmtpSettings.Login::user).orElse(null),
                    settings.login().map(SmtpSettings.Login::password).orElse(null));
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(Answers.connecting(e));
        }
    }

    private static Delivery handOver(Transport transport, MimeLetter letter) {
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            return Delivery.DELIVERED;
        } catch (MessagingException e) {
            return Answers.sending(e);
        }
    }

    /** What was said of the letter holds, however the two part. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(System.Logger.Level.DEBUG, "The mail server was left without a farewell: {0}", e.getClass());
        }
    }
}
