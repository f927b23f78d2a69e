package org.praktyki.persistence.files;

import java.io.Serial;

/** A file makes no sense, or it would take too long to find that out. */
final class UnreadableException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
