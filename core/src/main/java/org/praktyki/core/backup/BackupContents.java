package org.praktyki.core.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.praktyki.core.file.FileKey;

/**
 * What an archive holds.
 *
 * @param schema the version of the database schema that its rows belong to
 * @param moment the moment whose state it holds, by the clock of the database
 * @param rows how many rows of each table
 * @param files how many contents
 * @param bytes how long the contents are together
 * @param missing contents that are named in the database, but were not in the store
 */
public record BackupContents(
        String schema, Instant moment, Map<String, Long> rows, long files, long bytes, List<FileKey> missing) {

    /** Copies the collections. */
    public BackupContents {
        rows = Map.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /** How many rows of one table; 0 where it is not in the archive. */
    public long rows(String table) {
        return rows.getOrDefault(table, 0L);
    }
}
