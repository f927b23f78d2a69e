package org.praktyki.persistence.jdbi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.account.Accounts;
import org.praktyki.core.backup.BackupArchive;
import org.praktyki.core.backup.BackupContents;
import org.praktyki.core.backup.BackupProgress;
import org.praktyki.core.backup.Backups;
import org.praktyki.core.file.FileStore;

/** Archives of the schema, whatever tables it has. */
final class JdbiBackups implements Backups {

    /** What holds for minutes only: attempts to sign in. */
    static final Set<String> LEFT_OUT = Set.of("attempt");

    private final Database database;

    JdbiBackups(Database database) {
        this.database = database;
    }

    @Override
    public BackupContents write(OutputStream target, FileStore files, BackupProgress progress) throws IOException {
        ArchiveWriter archive = new ArchiveWriter(target, progress);
        FileKeysInRows named = new FileKeysInRows();
        Manifest tables = database.snapshot("making a backup", handle -> tables(handle, archive, named));
        List<String> missing = new ArrayList<>();
        Manifest.Contents contents = archive.files(named, files, missing);
        Manifest manifest = tables.with(contents, missing);
        archive.finish(manifest);
        return manifest.contents();
    }

    private static Manifest tables(Handle handle, ArchiveWriter archive, FileKeysInRows named) throws IOException {
        Schema schema = Schema.read(handle);
        Instant moment = moment(handle);
        List<Manifest.Part> parts = new ArrayList<>();
        for (Table table : schema.tables()) {
            if (!LEFT_OUT.contains(table.name())) {
                parts.add(archive.table(handle, table, named));
            }
        }
        return new Manifest(
                Manifest.FORMAT,
                schema.version().toString(),
                handle.queryMetadata(DatabaseMetaData::getDatabaseProductName),
                moment,
                parts,
                Manifest.Contents.NONE,
                List.of());
    }

    private static Instant moment(Handle handle) {
        return handle.createQuery("select current_timestamp as now_there")
                .map((row, context) -> Objects.requireNonNull(row.getObject("now_there", OffsetDateTime.class))
                        .toInstant())
                .one();
    }

    @Override
    public boolean isVacant() {
        return database.run("looking whether there is anything", JdbiBackups::isVacant);
    }

    static boolean isVacant(Handle handle) {
        return handle.createQuery("""
                select (select count(*) from praktyki.practice)
                    + (select count(*) from praktyki.account where name <> :administrator)""")
                        .bind("administrator", Accounts.FIRST_ADMINISTRATOR)
                        .mapTo(long.class)
                        .one()
                == 0;
    }

    @Override
    public BackupArchive open(Path archive, BackupProgress progress) throws IOException {
        ArchiveReader reader = ArchiveReader.open(archive);
        try {
            JdbiArchive opened = new JdbiArchive(database, reader);
            opened.verify(progress);
            return opened;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }
}
