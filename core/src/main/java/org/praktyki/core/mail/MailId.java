package org.praktyki.core.mail;

import java.util.UUID;

/**
 * Identity of a letter in the outbox.
 *
 * @param value a random UUID
 */
public record MailId(UUID value) {

    /** A new identity. */
    public static MailId random() {
        return new MailId(UUID.randomUUID());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException where it is no UUID
     */
    public static MailId of(String text) {
        return new MailId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
