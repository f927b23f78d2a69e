package org.praktyki.core.mail;

import java.time.Duration;

/**
 * Brings letters on their way, one at a time: to a mail server, or to whatever service an installation sends its mail by. Safe for use
 * by several threads.
 *
 * <p>Letters are sent at least once: where a node goes down between a server's taking a letter and the note of it, the letter is sent
 * again. So it has to bear the identity of {@link QueuedMail#id()} in a form that is the same each time, such as its Message-ID.
 */
@FunctionalInterface
public interface MailTransport {

    /** An attempt takes no longer: after that the letter is given to another node. */
    Duration LONGEST = Duration.ofMinutes(5);

    /**
     * Tries to send a letter, and says what came of it. Trouble is no exception here: what is thrown counts as trouble on our side, and
     * the letter is tried again.
     */
    Delivery send(QueuedMail mail);
}
