package org.praktyki.core.settings;

import org.praktyki.core.change.Deed;

/** Keeps the settings. */
public interface SettingsStore {

    /** The settings as they are; {@link Settings#DEFAULT} where none were saved. */
    Settings read();

    /**
     * Writes the settings.
     *
     * @param settings with the version they were read at
     * @param deed who saves them when
     * @return as saved, with the next version
     * @throws StaleSettingsException where the stored version is another one
     */
    Settings save(Settings settings, Deed deed);
}
