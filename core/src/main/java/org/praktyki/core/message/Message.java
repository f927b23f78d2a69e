package org.praktyki.core.message;

import java.time.Instant;
import java.util.Optional;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.PracticeId;

/**
 * What someone wrote to a contact through the form of a practice's page. It is plain text: whatever looks like markup in it is text.
 *
 * @param id its identity
 * @param practice on whose page it was written
 * @param contact to whom; the practice may name it no longer
 * @param sender who wrote it
 * @param text what it says; lines end with {@code \n}
 * @param receivedAt when it came
 * @param handling that it is done with; absent while it is new
 */
public record Message(
        MessageId id,
        PracticeId practice,
        ContactId contact,
        Sender sender,
        String text,
        Instant receivedAt,
        Optional<Message.Handling> handling) {

    /** How many characters a message may have. */
    public static final int MAX_TEXT = 5000;

    /**
     * That a message is done with.
     *
     * @param by the account of whoever said so
     * @param at when
     */
    public record Handling(String by, Instant at) {}

    /** Trims, and refuses an empty text and one that is too long. */
    public Message {
        text = text.strip();
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("A message has 1 to " + MAX_TEXT + " characters");
        }
    }

    /** Whether nobody has said yet that it is done with. */
    public boolean isNew() {
        return handling.isEmpty();
    }

    /** The same message, done with. */
    public Message withHandling(Handling value) {
        return new Message(id, practice, contact, sender, text, receivedAt, Optional.of(value));
    }

    /** Its identity and nothing of what it says, lest that come into a log. */
    @Override
    public String toString() {
        return "message " + id;
    }
}
