package org.praktyki.persistence.jdbi;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.SettingsStore;
import org.praktyki.core.settings.StaleSettingsException;

/** The settings as the one row of a table, a document with its version. */
final class JdbiSettings implements SettingsStore {

    private final Database database;

    JdbiSettings(Database database) {
        this.database = database;
    }

    @Override
    public Settings read() {
        return database.read("reading the settings", JdbiSettings::read);
    }

    @Override
    public Settings save(Settings settings, Deed deed) {
        return database.run("saving the settings", handle -> {
            Turn.SETTINGS.take(handle);
            Settings current = read(handle);
            if (current.version() != settings.version()) {
                throw new StaleSettingsException(current, settings);
            }
            Settings saved = settings.withVersion(settings.version() + 1);
            write(handle, saved);
            JdbiAudit.append(handle, deed, List.of(new Subject(Subject.Kind.SETTINGS, "", saved.version())));
            return saved;
        });
    }

    /** In one statement a reader sees the row before or the row after, never none. */
    private static void write(Handle handle, Settings settings) {
        String statement = settings.version() == 1
                ? "insert into praktyki.settings (version, document) values (:version, :document)"
                : "update praktyki.settings set version = :version, document = :document";
        handle.createUpdate(statement)
                .bind("version", settings.version())
                .bind("document", SettingsDocument.write(settings))
                .execute();
    }

    private static Settings read(Handle handle) {
        Optional<String> document = handle.createQuery("select document from praktyki.settings")
                .mapTo(String.class)
                .findOne();
        return document.map(SettingsDocument::read).orElse(Settings.DEFAULT);
    }
}
