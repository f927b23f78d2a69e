package org.praktyki.core.partner;

import java.util.UUID;

/**
 * The identity of a partner, the same for ever and everywhere.
 *
 * @param value a random UUID
 */
public record PartnerId(UUID value) {

    /** A new identity. */
    public static PartnerId random() {
        return new PartnerId(UUID.randomUUID());
    }

    /**
     * Reads an identity.
     *
     * @throws IllegalArgumentException where it is no UUID
     */
    public static PartnerId of(String text) {
        return new PartnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
