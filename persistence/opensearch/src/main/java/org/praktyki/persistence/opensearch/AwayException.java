package org.praktyki.persistence.opensearch;

import java.io.IOException;

/** The cluster cannot be reached, or has too much to do. */
final class AwayException extends IOException {

    private static final long serialVersionUID = 1L;

    AwayException(String message) {
        super(message);
    }

    AwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
