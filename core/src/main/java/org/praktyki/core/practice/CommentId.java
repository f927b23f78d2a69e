package org.praktyki.core.practice;

import java.util.UUID;

/**
 * Identity of a comment.
 *
 * @param value a random UUID
 */
public record CommentId(UUID value) {

    /** A new identity. */
    public static CommentId random() {
        return new CommentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
