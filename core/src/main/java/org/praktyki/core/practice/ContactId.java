package org.praktyki.core.practice;

import java.util.UUID;

/** The identity of a contact: the same in every practice and every version that names it. */
public record ContactId(UUID value) {

    /** A new identity. */
    public static ContactId random() {
        return new ContactId(UUID.randomUUID());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException where it is no UUID
     */
    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
