package org.praktyki.core.metric.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.finding.Problem;

/** The rows of a table, one after another. No more of it is held than one. */
public interface TableRows extends Closeable {

    /**
     * The next row that is not empty.
     *
     * @return empty at the end
     * @throws BrokenRowException where the table cannot be read on
     */
    Optional<TableRow> next() throws IOException, BrokenRowException;

    /** A table that cannot be read on. */
    final class BrokenRowException extends Exception {

        private final long number;
        private final Problem problem;

        /**
         * Says where and why.
         *
         * @param number the line or row, from 1
         */
        public BrokenRowException(long number, Problem problem) {
            super("Row " + number + ": " + problem);
            this.number = number;
            this.problem = problem;
        }

        /** The line or row, from 1. */
        public long number() {
            return number;
        }

        /** Why. */
        public Problem problem() {
            return problem;
        }
    }
}
