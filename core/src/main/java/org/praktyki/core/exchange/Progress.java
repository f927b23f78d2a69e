package org.praktyki.core.exchange;

/** Is told how far an import or an export has come, after every few records. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (file, done, total, records) -> {};

    /**
     * It has come this far.
     *
     * @param file the file being read or written
     * @param done how many of its bytes, or of its practices where that is written, are done
     * @param total how many there are
     * @param records how many records that were
     */
    void at(String file, long done, long total, long records);
}
