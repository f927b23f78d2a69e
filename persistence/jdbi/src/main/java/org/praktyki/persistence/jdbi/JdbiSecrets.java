package org.praktyki.persistence.jdbi;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.settings.SecretStore;

/** Secrets as rows. */
final class JdbiSecrets implements SecretStore {

    private final Database database;

    JdbiSecrets(Database database) {
        this.database = database;
    }

    @Override
    public String get(String name, Supplier<String> maker) {
        return database.run(
                "reading a secret", handle -> find(handle, name).orElseGet(() -> make(handle, name, maker.get())));
    }

    /** Whoever had to wait for the turn finds what was made meanwhile. */
    private static String make(Handle handle, String name, String made) {
        Turn.SETTINGS.hold(handle);
        return find(handle, name).orElseGet(() -> {
            handle.createUpdate("insert into praktyki.secret (name, text) values (:name, :text)")
                    .bind("name", name)
                    .bind("text", made)
                    .execute();
            return made;
        });
    }

    private static Optional<String> find(Handle handle, String name) {
        return handle.createQuery("select text from praktyki.secret where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }
}
