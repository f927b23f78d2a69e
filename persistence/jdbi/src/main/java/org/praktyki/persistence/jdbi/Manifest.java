package org.praktyki.persistence.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.praktyki.core.backup.BackupContents;
import org.praktyki.core.file.FileKey;

/**
 * What an archive says of itself.
 *
 * @param format of the archive
 * @param schema the version of the schema that its rows belong to
 * @param database which database it was made on; the rows are the same on either
 * @param moment whose state it holds
 * @param tables each after those it refers to
 * @param missing keys of contents that are named, but were not there
 */
record Manifest(
        int format,
        String schema,
        String database,
        Instant moment,
        List<Part> tables,
        Contents files,
        List<String> missing) {

    static final int FORMAT = 1;

    Manifest {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(files, "files");
        tables = List.copyOf(tables);
        missing = List.copyOf(missing);
    }

    /**
     * The rows of one table.
     *
     * @param bytes how long its entry is
     * @param sha256 the checksum of its entry
     */
    record Part(String table, long rows, long bytes, String sha256) {}

    /**
     * The files; the checksum of each is its own name.
     *
     * @param bytes how long they are together
     * @param sha256 the checksum of their names, a line each, sorted
     */
    record Contents(long count, long bytes, String sha256) {
        static final Contents NONE = new Contents(0, 0, ArchiveWriter.checksum(List.of()));
    }

    /** The same with files. */
    Manifest with(Contents contents, List<String> without) {
        return new Manifest(format, schema, database, moment, tables, contents, without);
    }

    MigrationVersion version() {
        return MigrationVersion.fromVersion(schema);
    }

    BackupContents contents() {
        return new BackupContents(
                schema,
                moment,
                tables.stream().collect(Collectors.toMap(Part::table, Part::rows)),
                files.count(),
                files.bytes(),
                missing.stream().map(FileKey::new).toList());
    }
}
