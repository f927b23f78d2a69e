package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.spi.StorageException;

/** The library as a guest in a database that has other things to do. */
class HostDatabaseTest {

    @TempDir
    private Path folder;

    private static HikariConfig host(Vendor vendor) throws SQLException {
        HikariConfig config = new HikariConfig();
        boolean h2 = vendor == Vendor.H2;
        config.setJdbcUrl(h2 ? "jdbc:h2:mem:" + UUID.randomUUID() : Postgres.newDatabase());
        config.setUsername(h2 ? "sa" : Postgres.USER);
        config.setPassword(h2 ? "" : Postgres.PASSWORD);
        config.setMaximumPoolSize(4);
        return config;
    }

    private Flyway hostsMigrations(HikariDataSource dataSource) throws Exception {
        Files.writeString(folder.resolve("V1__host.sql"), """
                create table practice (id integer primary key, version varchar(9));
                create table account (id integer primary key);
                insert into practice (id, version) values (7, 'host''s')""");
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("filesystem:" + folder)
                .load();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aHostsTablesAndMigrationsStayAsTheyAre(Vendor vendor) throws Exception {
        try (HikariDataSource dataSource = new HikariDataSource(host(vendor))) {
            Flyway host = hostsMigrations(dataSource);
            host.migrate();
            List<String> before = Sql.tables(dataSource, "public");

            saveAndFind(dataSource);

            host.validate();
            assertThat(host.migrate().migrationsExecuted).isZero();
            assertThat(Sql.tables(dataSource, "public")).isEqualTo(before).contains("practice", "account");
            assertThat(Sql.column(dataSource, "select version from practice")).containsExactly("host's");
            assertThat(Sql.tables(dataSource, "praktyki")).contains("practice", "account", "praktyki_migrations");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aHostMayBringItsOwnTablesLater(Vendor vendor) throws Exception {
        try (HikariDataSource dataSource = new HikariDataSource(host(vendor))) {
            Practice saved = saveAndFind(dataSource);

            assertThat(hostsMigrations(dataSource).migrate().migrationsExecuted).isEqualTo(1);

            try (Storage storage = JdbiStorage.create(dataSource)) {
                assertThat(storage.practices().find(saved.id())).contains(saved);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void closingLeavesAHostsDataSourceOpen(Vendor vendor) throws Exception {
        try (HikariDataSource dataSource = new HikariDataSource(host(vendor))) {
            JdbiStorage.create(dataSource).close();

            assertThat(dataSource.isClosed()).isFalse();
            assertThat(Sql.column(dataSource, "select 1")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aHostsHabitsOfCommitAndIsolationDoNotMatter(Vendor vendor) throws Exception {
        HikariConfig config = host(vendor);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        try (HikariDataSource dataSource = new HikariDataSource(config);
                Storage storage = JdbiStorage.create(dataSource)) {
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                List<? extends Future<?>> writers = IntStream.range(0, 3)
                        .mapToObj(writer -> threads.submit(() -> saveTen(storage, "Praktyka " + writer)))
                        .toList();
                for (Future<?> writer : writers) {
                    writer.get();
                }
            }
            assertThat(storage.changes().last()).isEqualTo(30);
            try (Connection connection = dataSource.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            }
        }
    }

    private static void saveTen(Storage storage, String title) {
        IntStream.range(0, 10)
                .forEach(i -> storage.practices()
                        .save(
                                Practice.draft(title + " " + i).build(),
                                new Deed("ann", Samples.NOW, Deed.Action.SAVED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                ";DATABASE_TO_UPPER=FALSE",
                ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                ";MODE=Oracle",
                ";MODE=MSSQLServer"
            })
    void everyDialectOfH2Works(String settings) throws Exception {
        HikariConfig config = host(Vendor.H2);
        config.setJdbcUrl(config.getJdbcUrl() + settings);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            saveAndFind(dataSource);
        }
    }

    @Test
    void aDatabaseUserWithFewRightsNeedsOnlyTheSchema() throws Exception {
        HikariConfig config = host(Vendor.POSTGRESQL);
        try (HikariDataSource administrator = new HikariDataSource(config)) {
            Sql.execute(administrator, "create role guest login password 'guest'");
            Sql.execute(administrator, "create schema praktyki");
            config.setUsername("guest");
            config.setPassword("guest");
            config.setJdbcUrl(config.getJdbcUrl().replaceFirst("[?].*", ""));
            try (HikariDataSource guest = new HikariDataSource(config)) {
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> JdbiStorage.create(guest))
                        .withMessageContaining("praktyki")
                        .withMessageContaining("permission denied");

                Sql.execute(administrator, "alter schema praktyki owner to guest");
                saveAndFind(guest);
            }
        }
    }

    private static Practice saveAndFind(HikariDataSource dataSource) {
        try (Storage storage = JdbiStorage.create(dataSource)) {
            Practice saved = storage.practices().save(Samples.full(), new Deed("ann", Samples.NOW, Deed.Action.SAVED));
            assertThat(storage.practices().find(saved.id())).contains(saved);
            assertThat(storage.check().ok()).isTrue();
            return saved;
        }
    }
}
