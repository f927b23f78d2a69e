package org.praktyki.persistence.jdbi;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.praktyki.core.spi.StorageException;

/** Brings the library's own schema up to date, apart from whatever migrations a host runs in the same database. */
final class Migrations {

    private static final String SCHEMA = "praktyki";
    private static final String HISTORY = "praktyki_migrations";
    private static final String SCRIPTS = "classpath:org/praktyki/persistence/jdbi/migration";

    private Migrations() {}

    static void run(DataSource dataSource) {
        FluentConfiguration configuration = configure(dataSource);
        try {
            configuration.load().migrate();
        } catch (FlywayException e) {
            throw new StorageException(
                    "The database schema " + SCHEMA + " cannot be brought up to date: " + Database.reason(e), e);
        }
    }

    /** All migrations of this release; a test stops at an earlier one. */
    static FluentConfiguration configure(DataSource dataSource) {
        boolean upper = storesUpperCase(dataSource);
        // the library's own class loader: in a servlet container the thread's may be another application's
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(named(SCHEMA, upper))
                .defaultSchema(named(SCHEMA, upper))
                .table(named(HISTORY, upper))
                .locations(SCRIPTS)
                .javaMigrations(new ContactRows())
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .cleanDisabled(true);
    }

    /** Flyway quotes names, the stores do not: they must mean the same schema in H2, which makes unquoted names large. */
    private static String named(String name, boolean upper) {
        return upper ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static boolean storesUpperCase(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            Vendor.ofProduct(about.getDatabaseProductName());
            return about.storesUpperCaseIdentifiers();
        } catch (SQLException e) {
            throw new StorageException("Cannot open the database: " + Database.reason(e), e);
        }
    }
}
