package org.praktyki.core;

import java.util.ArrayDeque;
import java.util.Deque;

/** What an installation has opened by itself, and closes: the last first. */
final class Opened implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Takes a part over, where it is something that can be closed. */
    <T> T own(T part) {
        if (part instanceof AutoCloseable closeable) {
            parts.push(closeable);
        }
        return part;
    }

    /** Closes all of them, also where one fails; the first failure is thrown in the end. Again is harmless. */
    @Override
    public void close() {
        RuntimeException failure = null;
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                if (failure == null) {
                    failure = new IllegalStateException("Closing " + part + " failed", e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Closes all of them because of a failure, which matters more than what happens now. */
    void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
