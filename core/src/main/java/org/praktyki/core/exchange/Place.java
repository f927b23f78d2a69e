package org.praktyki.core.exchange;

import java.util.Optional;

/**
 * Where a record stands.
 *
 * @param file the name of its file; of one in an archive the archive's, a slash and its own
 * @param record its number in the file, from 1
 * @param line the line in which it begins, from 1; a row of a workbook; absent where the file is one record
 */
public record Place(String file, long record, Optional<Long> line) {

    /** The whole of a file that is one record. */
    public static Place of(String file) {
        return new Place(file, 1, Optional.empty());
    }

    /** The name with the line, such as {@code praktyki.csv:12}. */
    @Override
    public String toString() {
        return line.map(number -> file + ":" + number).orElse(file);
    }
}
