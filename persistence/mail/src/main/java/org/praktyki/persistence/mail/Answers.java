package org.praktyki.persistence.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.Trouble;

/** What a mail server's answers mean for a letter (RFC 5321, 4.2.1: what begins with 4 may go later, what begins with 5 never will). */
final class Answers {

    private static final int FIRST_FINAL = 500;

    private Answers() {}

    /** What a failure to connect and log in means: of the letter itself nothing was said yet. */
    static Delivery connecting(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return Delivery.later(Trouble.Kind.NO_LOGIN, said(failure));
        }
        return isUnsafe(failure)
                ? Delivery.later(Trouble.Kind.UNTRUSTED, said(failure))
                : Delivery.later(Trouble.Kind.UNREACHABLE, said(failure));
    }

    /** What a failure to hand the letter over means. */
    static Delivery sending(MessagingException failure) {
        for (Exception next = failure; next instanceof MessagingException one; next = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException address) {
                return answered(address.getReturnCode(), Trouble.Kind.BAD_ADDRESS, address);
            }
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return answered(sender.getReturnCode(), Trouble.Kind.REFUSED, sender);
        }
        return failure instanceof SMTPSendFailedException answer
                ? answered(answer.getReturnCode(), Trouble.Kind.REFUSED, answer)
                : Delivery.later(Trouble.Kind.UNREACHABLE, said(failure));
    }

    private static Delivery answered(int code, Trouble.Kind kind, MessagingException answer) {
        return switch (code) {
            // it wants to know who we are, or wants TLS before: that is no word about the letter
            case 530, 535, 538 -> Delivery.later(Trouble.Kind.NO_LOGIN, said(answer));
            // it goes down (RFC 5321, 3.8), or said nothing
            case 421, -1 -> Delivery.later(Trouble.Kind.UNREACHABLE, said(answer));
            default ->
                code < FIRST_FINAL
                        ? Delivery.later(Trouble.Kind.BUSY, said(answer))
                        : Delivery.never(kind, said(answer));
        };
    }

    private static boolean isUnsafe(MessagingException failure) {
        boolean noTls = String.valueOf(failure.getMessage()).startsWith("STARTTLS is required");
        boolean broken = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            broken |= cause instanceof SSLException;
        }
        return noTls || broken;
    }

    /** The innermost words: what stands around them names our own classes. */
    private static String said(MessagingException failure) {
        Throwable said = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said = cause instanceof MessagingException || cause instanceof IOException ? cause : said;
        }
        return String.valueOf(said.getMessage());
    }
}
