package org.praktyki.core.practice;

/** Someone else saved the practice since it was read. Nothing was written; both sides are here. */
public final class ConflictException extends RuntimeException {

    private final transient Practice current;
    private final transient Practice attempted;

    /**
     * Refuses a stale save.
     *
     * @param current as it is stored now
     * @param attempted what was to be saved
     */
    public ConflictException(Practice current, Practice attempted) {
        super("Practice " + attempted.id() + " was read at version " + attempted.version() + " and is now at version "
                + current.version());
        this.current = current;
        this.attempted = attempted;
    }

    /** The practice as it is stored now. */
    public Practice current() {
        return current;
    }

    /** What was to be saved. */
    public Practice attempted() {
        return attempted;
    }
}
