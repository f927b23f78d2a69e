package org.praktyki.core.metric;

import java.util.UUID;

/**
 * The identity of an outcome, the same for ever and everywhere.
 *
 * @param value a random UUID
 */
public record OutcomeId(UUID value) {

    /** A new identity. */
    public static OutcomeId random() {
        return new OutcomeId(UUID.randomUUID());
    }

    /**
     * Reads an identity.
     *
     * @throws IllegalArgumentException where it is no UUID
     */
    public static OutcomeId of(String text) {
        return new OutcomeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
