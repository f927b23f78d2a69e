package org.praktyki.benchmarks;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that an import left behind, in the order in which it wrote them.
 *
 * @param table its name, with the schema's
 * @param columns their names
 * @param rows their values, as the driver reads them
 * @param perPractice how many of them an import wrote for one practice
 */
record CapturedRows(String table, List<String> columns, List<@Nullable Object[]> rows, int perPractice) {

    /** The tables that an import writes to, each with the column that names the practice. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "1 practice",
            "id",
            "2 revision",
            "practice_id",
            "3 contact",
            "practice_id",
            "4 change",
            "changed_id",
            "5 audit",
            "subject_id"));

    /** Copies the lists. */
    CapturedRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** All that an import of so many practices has written. */
    static List<CapturedRows> all(Connection connection, int practices) throws SQLException {
        Map<String, Integer> order = order(connection);
        if (order.size() != practices) {
            throw new IllegalStateException(order.size() + " practices were imported instead of " + practices);
        }
        List<CapturedRows> all = new ArrayList<>();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            all.add(one(connection, "praktyki." + table.getKey().substring(2), table.getValue(), order));
        }
        return all;
    }

    private static Map<String, Integer> order(Connection connection) throws SQLException {
        Map<String, Integer> order = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select changed_id from praktyki.change order by sequence_number")) {
            while (result.next()) {
                order.put(result.getString(1), order.size());
            }
        }
        return order;
    }

    private static CapturedRows one(Connection connection, String table, String key, Map<String, Integer> order)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        Map<Integer, List<@Nullable Object[]>> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                columns.add(result.getMetaData().getColumnName(i));
            }
            while (result.next()) {
                @Nullable Object[] row = new @Nullable Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = value(result, i + 1);
                }
                Integer place = order.get(result.getString(key));
                if (place != null) {
                    rows.computeIfAbsent(place, practice -> new ArrayList<>()).add(row);
                }
            }
        }
        List<@Nullable Object[]> all =
                rows.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty() || all.size() % order.size() != 0) {
            throw new IllegalStateException(
                    all.size() + " rows in " + table + " do not come from " + order.size() + " practices alike");
        }
        return new CapturedRows(table, columns, all, all.size() / order.size());
    }

    /** A long text is read whole: what H2 hands out instead is bound to its database. */
    private static @Nullable Object value(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        return value instanceof Clob ? result.getString(column) : value;
    }

    /** The statement that writes one of them. */
    String insert() {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + "?, ".repeat(columns.size() - 1) + "?)";
    }

    /** The rows of some practices. */
    List<@Nullable Object[]> of(int from, int to) {
        return rows.subList(from * perPractice, Math.min(rows.size(), to * perPractice));
    }
}
