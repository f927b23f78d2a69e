package org.praktyki.core.backup;

/** Is told how far a backup or a restore has come. */
@FunctionalInterface
public interface BackupProgress {

    /** Nobody wants to know. */
    BackupProgress NONE = (part, done) -> {};

    /**
     * Told from time to time.
     *
     * @param part what is being worked on: the name of a table, or {@code files}
     * @param done how many rows or files of it are done
     */
    void at(String part, long done);
}
