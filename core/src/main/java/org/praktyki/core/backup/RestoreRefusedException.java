package org.praktyki.core.backup;

/** An archive is not restored, and nothing was changed. */
public final class RestoreRefusedException extends RuntimeException {

    /** Why an archive is not restored. */
    public enum Reason {
        /** The file is no archive of a backup, or was cut off. */
        NO_ARCHIVE,
        /** Something in it is not as it was written. */
        DAMAGED,
        /** It is of a later release than this one. */
        NEWER,
        /** The installation holds data, and they were not to be replaced. */
        IN_USE
    }

    private final Reason reason;

    /**
     * Refuses an archive.
     *
     * @param detail a short English sentence for whoever runs the installation
     */
    public RestoreRefusedException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Refuses an archive because of something that failed. */
    public RestoreRefusedException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
