package org.praktyki.core.territory;

/** Reads the register of territorial units from files of one format. */
@FunctionalInterface
public interface TerritoryReader {

    /**
     * Reads a file. A bad line is rejected by itself; so is one with a code that an earlier line has.
     *
     * @param content the file's bytes, in whatever encoding, up to {@link TerritoryFile#MAX_BYTES}
     * @throws org.praktyki.core.finding.InvalidValueException where the file is not of this format, too large, or has no line
     *     that is a unit
     */
    TerritoryFile read(byte[] content);
}
