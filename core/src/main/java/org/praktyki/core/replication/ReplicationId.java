package org.praktyki.core.replication;

import java.util.UUID;

/**
 * The identity of a replication, the same for ever.
 *
 * @param value a random UUID
 */
public record ReplicationId(UUID value) {

    /** A new identity. */
    public static ReplicationId random() {
        return new ReplicationId(UUID.randomUUID());
    }

    /**
     * Reads an identity.
     *
     * @throws IllegalArgumentException where it is no UUID
     */
    public static ReplicationId of(String text) {
        return new ReplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
