package org.praktyki.core.mail;

import java.time.Instant;

/**
 * A letter in the outbox.
 *
 * @param id its identity, by which whoever gets it twice can tell that it is the same
 * @param mail what is sent to whom
 * @param queuedAt when it was written
 * @param progress how far it has come
 */
public record QueuedMail(MailId id, Mail mail, Instant queuedAt, Progress progress) {

    /** How it stands. */
    public MailState state() {
        return progress.state();
    }

    /** The same letter, further on. */
    public QueuedMail with(Progress value) {
        return new QueuedMail(id, mail, queuedAt, value);
    }

    /** Its identity and nothing of what it says, lest that come into a log. */
    @Override
    public String toString() {
        return "mail " + id;
    }
}
