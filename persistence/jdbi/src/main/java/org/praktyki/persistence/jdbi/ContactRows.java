package org.praktyki.persistence.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.spi.StorageException;

/** Fills the table of contacts from the documents of practices and revisions; as a migration, from those that were there before it. */
final class ContactRows implements JavaMigration {

    private static final System.Logger LOG = System.getLogger(ContactRows.class.getName());
    private static final int AT_ONCE = 500;

    /** One version of a practice. */
    private record Stored(String document, Instant at) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6.1");
    }

    @Override
    public String getDescription() {
        return "contacts of existing practices";
    }

    /** It has no script that could have been changed. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        // the connection is Flyway's, and closing the handle leaves it open
        try (Handle handle = Jdbi.create(context.getConnection()).open()) {
            List<UUID> ids = page(handle, Optional.empty());
            while (!ids.isEmpty()) {
                ids.forEach(id -> fill(handle, id));
                ids = page(handle, Optional.of(ids.get(ids.size() - 1)));
            }
        }
    }

    private static List<UUID> page(Handle handle, Optional<UUID> after) {
        String rest = after.isPresent() ? " where id > :after" : "";
        return handle.createQuery("select id from praktyki.practice" + rest + " order by id fetch first " + AT_ONCE
                        + " rows only")
                .bindMap(after.map(id -> Map.of("after", (Object) id)).orElse(Map.of()))
                .mapTo(UUID.class)
                .list();
    }

    /** Makes the rows of one practice anew, of what is stored of it now. */
    static void refill(Handle handle, UUID id) {
        handle.createUpdate("delete from praktyki.contact where practice_id = :id")
                .bind("id", id)
                .execute();
        fill(handle, id);
    }

    private static void fill(Handle handle, UUID id) {
        Set<Object> known = new HashSet<>();
        boolean current = true;
        for (Stored version : versions(handle, id)) {
            Optional<Practice> practice = read(id, version);
            if (practice.isPresent()) {
                List<Contact> unknown =
                        new ArrayList<>(practice.get().recordCard().contacts());
                unknown.removeIf(contact -> known.contains(contact.id()));
                JdbiContacts.insert(handle, practice.get(), unknown, current, version.at());
                unknown.forEach(contact -> known.add(contact.id()));
            }
            current = false;
        }
    }

    /** The newest version, then what the history holds, newest first. */
    private static List<Stored> versions(Handle handle, UUID id) {
        List<Stored> versions = new ArrayList<>(
                select(handle, "select document, changed_at as stored_at from praktyki.practice where id = :id", id));
        versions.addAll(select(
                handle,
                "select document, saved_at as stored_at from praktyki.revision where practice_id = :id order by version desc",
                id));
        return versions;
    }

    private static List<Stored> select(Handle handle, String query, UUID id) {
        return handle.createQuery(query)
                .bind("id", id)
                .map((row, context) -> new Stored(
                        Objects.requireNonNull(row.getString("document")), Database.moment(row, "stored_at")))
                .list();
    }

    /** One document that cannot be read is no reason to refuse the upgrade; whoever opens the practice is told. */
    private static Optional<Practice> read(UUID id, Stored version) {
        try {
            return Optional.of(PracticeDocument.read(version.document()));
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "The contacts of practice " + id + " are left out", e);
            return Optional.empty();
        }
    }
}
