package org.praktyki.core.memory;

import org.praktyki.core.change.Deed;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.SettingsStore;
import org.praktyki.core.settings.StaleSettingsException;

/** The settings in memory. */
final class InMemorySettings implements SettingsStore {

    private Settings settings = Settings.DEFAULT;

    @Override
    public synchronized Settings read() {
        return settings;
    }

    @Override
    public synchronized Settings save(Settings next, Deed deed) {
        if (next.version() != settings.version()) {
            throw new StaleSettingsException(settings, next);
        }
        settings = next.withVersion(settings.version() + 1);
        return settings;
    }
}
