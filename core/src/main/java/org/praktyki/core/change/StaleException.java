package org.praktyki.core.change;

/** Someone else saved the thing since it was read. Nothing was written; both sides are here. */
public final class StaleException extends RuntimeException {

    private final transient Aggregate<?, ?> current;
    private final transient long readAt;

    /**
     * Refuses a stale save.
     *
     * @param current as it is stored now
     * @param readAt the version at which it was read
     */
    public StaleException(Aggregate<?, ?> current, long readAt) {
        super(current.id() + " was read at version " + readAt + " and is now at version " + current.version());
        this.current = current;
        this.readAt = readAt;
    }

    /** The thing as it is stored now. */
    public Aggregate<?, ?> current() {
        return current;
    }

    /** The version at which it was read. */
    public long readAt() {
        return readAt;
    }
}
