package org.praktyki.persistence.jdbi;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.praktyki.core.spi.StorageException;

/**
 * Gets rid of what a database keeps in its files of rows that were deleted or overwritten.
 *
 * <p>PostgreSQL writes the tables anew. Its statistics hold values of columns, so they are made and written anew too. The log of
 * writes (WAL) and backups go by their own rotation.
 *
 * <p>H2 writes its file anew only when it closes. Where the pool is this storage's own, nobody works meanwhile; a host's database is
 * not ours to close, and gives up the old bytes when the host closes it with SHUTDOWN COMPACT.
 */
final class Purge {

    private static final System.Logger LOG = System.getLogger(Purge.class.getName());
    private static final List<String> TABLES = List.of(
            "practice",
            "revision",
            "entity",
            "entity_revision",
            "contact",
            "draft",
            "comment",
            "message",
            "unanswered",
            "embed_count",
            "mail",
            "audit");
    /** The class "insufficient privilege" of the SQL standard. */
    private static final String NOT_ALLOWED = "42501";
    /** H2: the connection is broken, the database is closed. */
    private static final Set<Integer> GONE = Set.of(90067, 90098, 90121);

    private static final int LOOKS = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Purge() {}

    /**
     * Purges the tables where the database can do so while it is open.
     *
     * @return whether that is done
     */
    static boolean tables(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            if (vendor(connection) == Vendor.POSTGRESQL) {
                rewrite(connection);
                return true;
            }
            if (String.valueOf(connection.getMetaData().getURL()).startsWith("jdbc:h2:mem:")) {
                return true;
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "Erased data leave the file of this H2 database when it is closed with SHUTDOWN COMPACT");
            return false;
        } catch (SQLException e) {
            throw new StorageException("Erased data could not be purged: " + Database.reason(e), e);
        }
    }

    /**
     * Closes the H2 database of an address while nobody works with it, which writes its file anew. A server goes without an answer.
     */
    static void file(DataSource single) {
        try (Connection connection = single.getConnection()) {
            awaitOthers(connection);
            execute(connection, "shutdown compact");
        } catch (SQLException e) {
            if (GONE.contains(e.getErrorCode())) {
                return;
            }
            throw new StorageException("Erased data could not be purged: " + Database.reason(e), e);
        }
    }

    /**
     * Lets connections go that are being closed in the background: whichever is the last one writes the file anew, and that has to
     * be ours, so that it is done when the call returns. Whoever stays longer is put out by the database.
     */
    private static void awaitOthers(Connection connection) throws SQLException {
        for (int look = 0; look < LOOKS && sessions(connection) > 1; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static int sessions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from information_schema.sessions")) {
            count.next();
            return count.getInt(1);
        }
    }

    static Vendor vendor(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        return Vendor.ofProduct(about.getDatabaseProductName());
    }

    private static void rewrite(Connection connection) throws SQLException {
        for (String table : TABLES) {
            execute(connection, "vacuum (full, analyze) praktyki." + table);
        }
        // only the database's owner may do the first, only a superuser or a member of pg_checkpoint the second
        executeWhereAllowed(connection, "vacuum full pg_catalog.pg_statistic");
        executeWhereAllowed(connection, "checkpoint");
    }

    private static void executeWhereAllowed(Connection connection, String sql) throws SQLException {
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            if (!NOT_ALLOWED.equals(e.getSQLState())) {
                throw e;
            }
            LOG.log(System.Logger.Level.INFO, "Left to the database itself, for want of the right: {0}", sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
