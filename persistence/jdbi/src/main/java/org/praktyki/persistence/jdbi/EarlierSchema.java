package org.praktyki.persistence.jdbi;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.HandleCallback;
import org.praktyki.core.spi.StorageException;

/**
 * A database for a while, in which the rows of an earlier release go through the migrations that came since, while the lasting
 * database stays as it is. Only its owner can look into the folder where it lies.
 */
final class EarlierSchema implements AutoCloseable {

    private final Path folder;
    private final Pool pool;
    private final Database database;

    private EarlierSchema(Path folder, Pool pool) {
        this.folder = folder;
        this.pool = pool;
        this.database = new Database(pool.dataSource(), true);
    }

    /** Makes one of an earlier version. */
    static EarlierSchema make(MigrationVersion version) throws IOException {
        Path folder = Files.createTempDirectory("praktyki-restore");
        EarlierSchema made =
                new EarlierSchema(folder, Pool.open("jdbc:h2:file:" + folder.resolve("earlier"), "sa", ""));
        try {
            Migrations.configure(made.pool.dataSource()).target(version).load().migrate();
            return made;
        } catch (FlywayException e) {
            made.close();
            throw new StorageException("The schema " + version + " cannot be made: " + Database.reason(e), e);
        }
    }

    /** Fills it. */
    void fill(HandleCallback<Boolean, IOException> work) throws IOException {
        database.run("filling the schema of an earlier release", work);
    }

    JdbiBackups backups() {
        return new JdbiBackups(database);
    }

    void bringUpToDate() {
        Migrations.run(pool.dataSource());
    }

    /** Does work with its rows. */
    void read(Work work) throws IOException {
        database.snapshot("reading what was brought up to date", handle -> {
            work.with((table, taker) -> table.forEach(handle, taker));
            return true;
        });
    }

    /** What is done with the rows. */
    @FunctionalInterface
    interface Work {
        void with(Rows rows) throws IOException;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
