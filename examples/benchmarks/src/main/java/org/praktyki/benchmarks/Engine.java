package org.praktyki.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A kind of database, and empty ones of that kind. */
abstract sealed class Engine implements AutoCloseable {

    private int made;

    /** The name of a table's column. */
    abstract String title();

    /** The address of a database in which there is nothing yet. */
    final String empty() throws SQLException {
        return make(++made);
    }

    abstract String make(int number) throws SQLException;

    @Override
    public void close() throws IOException {}

    /** A connection beside any pool. */
    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** H2 in files, as the portal has it. */
    static final class H2 extends Engine {
        private final Path folder;

        H2(Path folder) {
            this.folder = folder;
        }

        @Override
        String title() {
            return "H2";
        }

        @Override
        String make(int number) {
            return "jdbc:h2:file:" + folder.resolve("h2-" + number).toAbsolutePath();
        }
    }

    /** A server of its own, that ends with the benchmark; it writes to disk as any other would. */
    static final class Postgres extends Engine {
        private final EmbeddedPostgres server;

        Postgres() throws IOException {
            this.server = EmbeddedPostgres.builder()
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
        }

        @Override
        String title() {
            return "PostgreSQL";
        }

        @Override
        String make(int number) throws SQLException {
            String name = "bench_" + number;
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            // what the library's own pool asks for, so that plain JDBC has it too
            return server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
