package org.praktyki.core.partner;

import java.util.UUID;

/**
 * The identity of a partnership, the same for ever and everywhere.
 *
 * @param value a random UUID
 */
public record PartnershipId(UUID value) {

    /** A new identity. */
    public static PartnershipId random() {
        return new PartnershipId(UUID.randomUUID());
    }

    /**
     * Reads an identity.
     *
     * @throws IllegalArgumentException where it is no UUID
     */
    public static PartnershipId of(String text) {
        return new PartnershipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
