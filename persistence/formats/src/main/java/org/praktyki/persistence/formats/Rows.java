package org.praktyki.persistence.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.finding.Problem;

/** The rows of a table, one after another. */
interface Rows extends Closeable {

    /** A table that cannot be read on. */
    final class BrokenException extends Exception {
        private final long number;
        private final Problem problem;

        BrokenException(long number, Problem problem) {
            super("Row " + number + ": " + problem);
            this.number = number;
            this.problem = problem;
        }

        long number() {
            return number;
        }

        Problem problem() {
            return problem;
        }
    }

    /**
     * The next row that is not empty.
     *
     * @return empty at the end
     */
    Optional<RowCells> next() throws IOException, BrokenException;

    /** How many bytes were read, about. */
    long position();
}
