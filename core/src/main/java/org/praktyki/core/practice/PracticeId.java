package org.praktyki.core.practice;

import java.util.UUID;

/**
 * The identity of a practice, the same for ever and everywhere.
 *
 * @param value a random UUID
 */
public record PracticeId(UUID value) {

    /** A new identity. */
    public static PracticeId random() {
        return new PracticeId(UUID.randomUUID());
    }

    /**
     * Reads an identity.
     *
     * @throws IllegalArgumentException where it is no UUID
     */
    public static PracticeId of(String text) {
        return new PracticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
