package org.praktyki.core.memory;

import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.SettingsStore;
import org.praktyki.core.settings.StaleSettingsException;

/** The settings in memory. */
final class InMemorySettings implements SettingsStore {

    private final AuditLog audit;
    private Settings settings = Settings.DEFAULT;

    InMemorySettings(AuditLog audit) {
        this.audit = audit;
    }

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
        audit.append(deed, new Subject(Subject.Kind.SETTINGS, "", settings.version()));
        return settings;
    }
}
