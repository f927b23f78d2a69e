package org.praktyki.persistence.opensearch;

import java.io.IOException;

/** The cluster answered that it does not do what it was asked. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    boolean isMissing() {
        return status == 404;
    }

    /** Whether someone else made the same in the meantime. */
    boolean isThereAlready() {
        return status == 400 && String.valueOf(getMessage()).contains("resource_already_exists_exception");
    }
}
