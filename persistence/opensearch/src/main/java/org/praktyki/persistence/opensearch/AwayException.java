package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;

/** The cluster cannot be reached, or has too much to do. */
final class AwayException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean slow;

    AwayException(String message) {
        super(message);
        slow = false;
    }

    AwayException(String message, Throwable cause) {
        super(message, cause);
        slow = cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
    }

    /** Whether a node took the request and did not answer in time. */
    boolean isSlow() {
        return slow;
    }
}
