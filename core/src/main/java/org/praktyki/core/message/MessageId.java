package org.praktyki.core.message;

import java.util.UUID;

/**
 * Identity of a message.
 *
 * @param value a random UUID
 */
public record MessageId(UUID value) {

    /** A new identity. */
    public static MessageId random() {
        return new MessageId(UUID.randomUUID());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException where it is no UUID
     */
    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
