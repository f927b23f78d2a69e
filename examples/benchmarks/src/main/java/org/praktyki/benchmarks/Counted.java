package org.praktyki.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Sees to it that what was measured was done. */
final class Counted {

    private Counted() {}

    /** Demands that a table holds as many rows as were captured. */
    static void demand(Connection connection, CapturedRows table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table.table())) {
            result.next();
            if (result.getInt(1) != table.rows().size()) {
                throw new IllegalStateException(table.table() + " has " + result.getInt(1) + " rows instead of "
                        + table.rows().size());
            }
        }
    }
}
