package org.praktyki.persistence.jdbi;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.backup.BackupArchive;
import org.praktyki.core.backup.BackupContents;
import org.praktyki.core.backup.BackupProgress;
import org.praktyki.core.backup.RestoreRefusedException;
import org.praktyki.core.backup.RestoreRefusedException.Reason;
import org.praktyki.core.file.Arrival;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;

/** An open archive, and the database that it may fill. */
final class JdbiArchive implements BackupArchive {

    private final Database database;
    private final ArchiveReader reader;

    JdbiArchive(Database database, ArchiveReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public BackupContents contents() {
        return reader.manifest().contents();
    }

    /** Checks that it can be restored here, and then each of its bytes. */
    void verify(BackupProgress progress) throws IOException {
        Schema here = schema();
        int age = reader.manifest().version().compareTo(here.version());
        if (age > 0) {
            throw new RestoreRefusedException(
                    Reason.NEWER,
                    "The archive has the schema " + reader.manifest().schema() + ", here is " + here.version());
        }
        if (age == 0) {
            requireTables(here);
        }
        reader.verify(progress);
    }

    private Schema schema() {
        return database.run("reading the schema", Schema::read);
    }

    @Override
    public void restore(FileStore files, boolean replace, BackupProgress progress) throws IOException {
        if (!replace && !database.run("looking whether there is anything", JdbiBackups::isVacant)) {
            throw inUse();
        }
        restoreFiles(files, progress);
        if (reader.manifest().version().equals(schema().version())) {
            restore(reader, replace, progress);
        } else {
            try (EarlierSchema earlier = EarlierSchema.make(reader.manifest().version())) {
                earlier.fill(handle -> {
                    requireTables(Schema.read(handle));
                    return fill(handle, reader, progress);
                });
                earlier.bringUpToDate();
                earlier.read(rows -> restore(rows, replace, progress));
            }
        }
    }

    private void restoreFiles(FileStore files, BackupProgress progress) throws IOException {
        long done = 0;
        for (FileKey key : reader.files()) {
            try (VerifiedEntry content = reader.file(key);
                    Arrival arrival = files.receive(content, Long.MAX_VALUE)) {
                arrival.keep();
            }
            progress.at("files", ++done);
        }
    }

    private void restore(Rows rows, boolean replace, BackupProgress progress) throws IOException {
        database.run("restoring a backup", handle -> {
            // whoever writes takes a turn first: nobody does until this is over
            handle.execute("update praktyki.turn set last_number = last_number");
            if (!replace && !JdbiBackups.isVacant(handle)) {
                throw inUse();
            }
            fill(handle, rows, progress);
            return true;
        });
    }

    /** An archive of a version has the tables of that version. */
    private void requireTables(Schema schema) {
        Set<String> expected = new HashSet<>();
        schema.tables().forEach(table -> expected.add(table.name()));
        expected.removeAll(JdbiBackups.LEFT_OUT);
        List<String> found =
                reader.manifest().tables().stream().map(Manifest.Part::table).toList();
        if (found.size() != expected.size() || !expected.containsAll(found)) {
            throw new RestoreRefusedException(Reason.DAMAGED, "The archive has other tables than its schema");
        }
    }

    private static RestoreRefusedException inUse() {
        return new RestoreRefusedException(Reason.IN_USE, "The database holds practices or accounts already");
    }

    /** Empties all tables and fills them. */
    private static boolean fill(Handle handle, Rows rows, BackupProgress progress) throws IOException {
        List<Table> tables = Schema.read(handle).tables();
        tables.reversed().forEach(table -> table.deleteAll(handle));
        for (Table table : tables) {
            table.insert(handle, rows, progress);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
