package org.praktyki.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Writes rows as plainly as can be, with nothing thought about them. */
final class Replay {

    /** As many practices in a transaction as an import has. */
    static final int AT_ONCE = 200;

    private Replay() {}

    /** One batch a table in each transaction. */
    static void batches(Connection connection, List<CapturedRows> tables, int practices) throws SQLException {
        connection.setAutoCommit(false);
        for (int from = 0; from < practices; from += AT_ONCE) {
            for (CapturedRows table : tables) {
                batch(connection, table, from, Math.min(practices, from + AT_ONCE));
            }
            connection.commit();
        }
    }

    private static void batch(Connection connection, CapturedRows table, int from, int to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
            for (@Nullable Object[] row : table.of(from, to)) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** PostgreSQL's own way in: a stream a table, all in one transaction. */
    static void copies(Connection connection, List<Copy> tables) throws SQLException, IOException {
        connection.setAutoCommit(false);
        CopyManager copies = new CopyManager(connection.unwrap(BaseConnection.class));
        for (Copy table : tables) {
            copies.copyIn(table.statement(), new ByteArrayInputStream(table.text()));
        }
        connection.commit();
    }

    /**
     * A table as COPY takes it.
     *
     * @param statement begins it
     * @param text its rows
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Copy(String statement, byte[] text) {

        static Copy of(CapturedRows table) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (@Nullable Object[] row : table.rows()) {
                StringBuilder line = new StringBuilder();
                for (@Nullable Object value : row) {
                    line.append(line.isEmpty() ? "" : "\t").append(value == null ? "\\N" : escaped(value));
                }
                text.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            }
            return new Copy(
                    "copy " + table.table() + " (" + String.join(", ", table.columns()) + ") from stdin",
                    text.toByteArray());
        }

        private static String escaped(Object value) {
            return value.toString()
                    .replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r");
        }
    }
}
