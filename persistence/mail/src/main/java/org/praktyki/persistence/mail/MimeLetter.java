package org.praktyki.persistence.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.text.RichText;

/** A letter as mail servers take it. Each time it is made it is the same, so that whoever gets it twice can tell. */
final class MimeLetter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    MimeLetter(Session session, SmtpSettings settings, QueuedMail queued) throws MessagingException {
        super(session);
        String sender = settings.from().getAddress();
        this.messageId = "<" + queued.id() + sender.substring(sender.indexOf('@')) + ">";
        Mail mail = queued.mail();
        setFrom(settings.from());
        if (settings.replyTo().isPresent()) {
            setReplyTo(new InternetAddress[] {settings.replyTo().get()});
        }
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value()));
        setSubject(mail.subject(), UTF_8);
        setSentDate(Date.from(queued.queuedAt()));
        // nobody's holiday is to be answered to a machine (RFC 3834)
        setHeader("Auto-Submitted", "auto-generated");
        if (mail.html().isPresent()) {
            setContent(both(mail, mail.html().get()));
        } else {
            setText(mail.text(), UTF_8);
        }
        setContentLanguage(new String[] {mail.language()});
        saveChanges();
    }

    /** The better one last, as RFC 2046 has it. */
    private static MimeMultipart both(Mail mail, RichText html) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(mail.text(), UTF_8);
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(page(mail, html), UTF_8, "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    private static String page(Mail mail, RichText html) {
        return "<!DOCTYPE html>\n<html lang=\"" + escaped(mail.language())
                + "\">\n<head><meta charset=\"utf-8\"><title>" + escaped(mail.subject()) + "</title></head>\n<body>\n"
                + html.html() + "\n</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
