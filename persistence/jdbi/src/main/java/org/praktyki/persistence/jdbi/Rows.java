package org.praktyki.persistence.jdbi;

import java.io.IOException;
import java.util.Map;

/** Where the rows of tables come from: another database, or an archive. */
interface Rows {

    /** Hands out the rows of a table, in their order. */
    void forEach(Table table, Taker taker) throws IOException;

    /** Takes rows. */
    @FunctionalInterface
    interface Taker {

        /**
         * Takes one.
         *
         * @param row its values by the names of their columns; what is null is left out
         */
        void take(Map<String, Object> row) throws IOException;
    }
}
