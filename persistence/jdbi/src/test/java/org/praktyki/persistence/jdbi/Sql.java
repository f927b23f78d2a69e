package org.praktyki.persistence.jdbi;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Looks at a database, and meddles with it, past the library. */
final class Sql {

    private Sql() {}

    static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the answer. */
    static List<String> column(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    /** The rows of a table as text that is the same for either database. */
    static List<String> rows(DataSource dataSource, String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), value(rows, i));
                }
                values.add(row.toString());
            }
            return values;
        }
    }

    private static String value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Timestamp || value instanceof OffsetDateTime) {
            return row.getObject(column, OffsetDateTime.class).toInstant().toString();
        }
        return String.valueOf(value instanceof Clob ? row.getString(column) : value);
    }

    /** The tables of a schema, in small letters. */
    static List<String> tables(DataSource dataSource, String schema) throws SQLException {
        return column(
                dataSource,
                "select lower(table_name) from information_schema.tables where lower(table_schema) = '" + schema
                        + "' order by 1");
    }
}
