package org.praktyki.persistence.jdbi;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.praktyki.core.change.Deed;
import org.praktyki.core.spi.CheckResult;
import org.praktyki.core.spi.StorageException;

/** The one way to the tables: each piece of work is a transaction, and trouble comes out as {@link StorageException}. */
final class Database {

    /** The class "integrity constraint violation: unique" of the SQL standard; H2 and PostgreSQL both use it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;
    private final boolean readCommitted;

    /**
     * Works on a data source.
     *
     * @param readCommitted whether its connections are known to have that isolation; of others it is demanded each time, which
     *     with PostgreSQL costs several times as much as a small query
     */
    Database(DataSource dataSource, boolean readCommitted) {
        this.readCommitted = readCommitted;
        jdbi = Jdbi.create(() -> ownTransaction(dataSource.getConnection()));
        // statements come with their parameters, and those are contacts and password hashes: not for a log
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** A host's pool may hand out connections that do not commit by themselves; pools put that back when one returns. */
    private static Connection ownTransaction(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        return connection;
    }

    /**
     * Does work in one transaction. A host's pool may use another isolation by default, and the stores lean on read committed:
     * who waited for a row goes on with what is there then.
     *
     * @param what names the work in an error message, such as "saving a practice"
     */
    <T, X extends Exception> T run(String what, HandleCallback<T, X> work) throws X {
        try {
            return readCommitted
                    ? jdbi.inTransaction(work)
                    : jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
        } catch (JdbiException e) {
            throw new StorageException("The database failed while " + what + ": " + reason(e), withoutValues(e));
        }
    }

    /**
     * Reads by one statement, which is a transaction of its own where that is as good as any other.
     *
     * @param what names the work in an error message, such as "reading practices"
     */
    <T, X extends Exception> T read(String what, HandleCallback<T, X> work) throws X {
        if (!readCommitted) {
            return run(what, work);
        }
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException e) {
            throw new StorageException("The database failed while " + what + ": " + reason(e), withoutValues(e));
        }
    }

    /**
     * Reads in one transaction that sees everything as it was at its beginning, whatever others write meanwhile.
     *
     * @param what names the work in an error message, such as "making a backup"
     */
    <T, X extends Exception> T snapshot(String what, HandleCallback<T, X> work) throws X {
        try (Handle handle = jdbi.open()) {
            // H2 takes all tables in at once at its strictest level; PostgreSQL needs less for that
            TransactionIsolationLevel level =
                    switch (Vendor.ofProduct(handle.queryMetadata(DatabaseMetaData::getDatabaseProductName))) {
                        case H2 -> TransactionIsolationLevel.SERIALIZABLE;
                        case POSTGRESQL -> TransactionIsolationLevel.REPEATABLE_READ;
                    };
            return handle.inTransaction(level, work);
        } catch (JdbiException e) {
            throw new StorageException("The database failed while " + what + ": " + reason(e), withoutValues(e));
        }
    }

    /** What a driver throws for a batch repeats the statement with its values, and those are not for a log. */
    private static Throwable withoutValues(JdbiException failure) {
        return failure.getCause() instanceof BatchUpdateException batch && batch.getNextException() != null
                ? batch.getNextException()
                : failure;
    }

    CheckResult check() {
        try {
            return run("being asked whether it works", handle -> {
                long last = JdbiChanges.last(handle);
                return new CheckResult(true, product(handle.getConnection()) + ", last change " + last);
            });
        } catch (StorageException e) {
            return new CheckResult(false, String.valueOf(e.getMessage()));
        }
    }

    private static String product(Connection connection) {
        try {
            DatabaseMetaData about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new StorageException("The database does not say what it is: " + reason(e), e);
        }
    }

    /** What the driver said, in its first line: later ones repeat the statement. Without a driver's word, the failure's own. */
    static String reason(Throwable failure) {
        Throwable said = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said = cause instanceof SQLException ? cause : said;
        }
        return String.valueOf(said.getMessage()).lines().findFirst().orElse("");
    }

    /** Whether a statement failed because a value that must be unique is taken. */
    static boolean isUniqueViolation(JdbiException failure) {
        return failure.getCause() instanceof SQLException e && UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    /**
     * A moment as both drivers store it without a detour over the machine's time zone, where an hour in autumn comes twice; cut
     * to the microseconds that the column holds, lest it be rounded up.
     */
    static OffsetDateTime moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    /**
     * What the columns actor, action and note of a row say.
     *
     * @param at the column of its moment
     */
    static Deed deed(ResultSet row, String at) throws SQLException {
        return new Deed(
                text(row, "actor"),
                moment(row, at),
                Deed.Action.valueOf(text(row, "action")),
                Optional.ofNullable(row.getString("note")));
    }

    /** Text for a column: PostgreSQL's text cannot hold the character zero. */
    static String text(String value) {
        return value.replace('\u0000', '\uFFFD');
    }

    /** Text of a column that is never null. */
    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
