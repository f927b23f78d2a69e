package org.praktyki.persistence.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbc.JdbcConnection;
import org.praktyki.core.spi.StorageException;

/**
 * A request to the process that holds an H2 file open: write it anew, something was erased. It stands in the database as a remark on the
 * schema, so that it outlives whoever was asked.
 */
final class PurgeRequest {

    private static final String REMARK = "To be purged";

    private PurgeRequest() {}

    /** Whether connections lead to another process, which holds the file open. */
    static boolean isRemote(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.unwrap(JdbcConnection.class).getSession().isRemote();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    static void leave(DataSource dataSource) {
        execute(dataSource, "comment on schema praktyki is '" + REMARK + "'");
    }

    static void withdraw(DataSource dataSource) {
        execute(dataSource, "comment on schema praktyki is null");
    }

    static boolean isThere(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 from information_schema.schemata where lower(schema_name) = 'praktyki' and remarks = ?")) {
            query.setString(1, REMARK);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private static StorageException trouble(SQLException e) {
        return new StorageException("Erased data could not be purged: " + Database.reason(e), e);
    }
}
