package org.praktyki.core.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.praktyki.core.file.FileStore;

/**
 * Makes archives of a storage with its files, and opens them again, in a storage of the same kind on whichever database. An
 * archive holds password hashes and personal data, also of people who are erased later: whoever keeps it answers for that.
 */
public interface Backups {

    /**
     * Writes an archive while others go on working: the database as it is at one moment, and the files that it names, which
     * never change.
     *
     * @param target not closed
     * @param files where the files are
     * @return what was written
     * @throws IOException where the files cannot be read or the archive not be written; what was written then is no archive
     */
    BackupContents write(OutputStream target, FileStore files, BackupProgress progress) throws IOException;

    /** Whether nothing is here that a restore would have to replace: no practices, and no account but the first administrator's. */
    boolean isVacant();

    /**
     * Opens an archive and checks all of it; nothing is written. The caller closes it.
     *
     * @throws RestoreRefusedException where it is none, is damaged, or is of a later release
     * @throws IOException where it cannot be read
     */
    BackupArchive open(Path archive, BackupProgress progress) throws IOException;
}
