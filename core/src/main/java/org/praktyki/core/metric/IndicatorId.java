package org.praktyki.core.metric;

import java.util.UUID;

/**
 * The identity of an indicator, the same for ever and everywhere.
 *
 * @param value a random UUID
 */
public record IndicatorId(UUID value) {

    /** A new identity. */
    public static IndicatorId random() {
        return new IndicatorId(UUID.randomUUID());
    }

    /**
     * Reads an identity.
     *
     * @throws IllegalArgumentException where it is no UUID
     */
    public static IndicatorId of(String text) {
        return new IndicatorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
