package org.praktyki.core.backup;

import java.io.IOException;
import org.praktyki.core.file.FileStore;

/** An archive that was checked from its first byte to its last. */
public interface BackupArchive extends AutoCloseable {

    /** What it holds. */
    BackupContents contents();

    /**
     * Fills the installation with it: the files first, then the database in one transaction, so that it is either as it was or
     * as the archive says. An archive of an earlier release is brought up to date on the way. Whatever was derived from the
     * database, such as a search index, has to be dropped by the caller before: afterwards nothing tells that it is another one.
     *
     * @param files where the contents go
     * @param replace whether what is there may be deleted
     * @throws RestoreRefusedException where there is something that must not be deleted
     * @throws IOException where archive or files cannot be read or written; the database is as it was then
     */
    void restore(FileStore files, boolean replace, BackupProgress progress) throws IOException;

    @Override
    void close() throws IOException;
}
