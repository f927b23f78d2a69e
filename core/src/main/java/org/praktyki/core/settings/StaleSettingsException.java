package org.praktyki.core.settings;

/** Someone else saved the settings since they were read. Nothing was written; both sides are here. */
public final class StaleSettingsException extends RuntimeException {

    private final transient Settings current;
    private final transient Settings attempted;

    /**
     * Refuses a stale save.
     *
     * @param current as they are stored now
     * @param attempted what was to be saved
     */
    public StaleSettingsException(Settings current, Settings attempted) {
        super("The settings were read at version " + attempted.version() + " and are now at version "
                + current.version());
        this.current = current;
        this.attempted = attempted;
    }

    /** The settings as they are stored now. */
    public Settings current() {
        return current;
    }

    /** What was to be saved. */
    public Settings attempted() {
        return attempted;
    }
}
