package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.taxonomy.Category;

/** A database that an earlier release has filled, opened by this one. */
class UpgradeTest {

    private static DataSource database(Vendor vendor) throws SQLException {
        if (vendor == Vendor.H2) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            h2.setUser("sa");
            h2.setPassword("");
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(Postgres.newDatabase());
        postgres.setUser(Postgres.USER);
        postgres.setPassword(Postgres.PASSWORD);
        return postgres;
    }

    private static void migrateTo(String version, DataSource dataSource, Vendor vendor) {
        boolean upper = vendor == Vendor.H2;
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(upper ? "PRAKTYKI" : "praktyki")
                .table(upper ? "PRAKTYKI_MIGRATIONS" : "praktyki_migrations")
                .locations("classpath:org/praktyki/persistence/jdbi/migration")
                .target(version)
                .load()
                .migrate();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theFirstReleasesDataStaysAndTheRegisterCanBeLoaded(Vendor vendor) throws Exception {
        DataSource dataSource = database(vendor);
        migrateTo("1", dataSource, vendor);
        assertThat(Sql.tables(dataSource, "praktyki")).contains("category").doesNotContain("territory");
        Sql.execute(
                dataSource, "insert into praktyki.category (code, name, position) values ('kultura', 'Kultura', 0)");
        Sql.execute(dataSource, "update praktyki.turn set last_number = 7 where name = 'CHANGE'");

        try (Storage storage = JdbiStorage.create(dataSource)) {
            assertThat(storage.categories().tree().all())
                    .extracting(Category::name)
                    .containsExactly("Kultura");
            assertThat(storage.territories().register().isEmpty()).isTrue();

            storage.territories().update(TerritorySamples.state(), Samples.DEED);
            storage.practices().save(Samples.full(), new Deed("ann", Samples.NOW, Deed.Action.SAVED));

            assertThat(storage.territories().register().all()).hasSameSizeAs(TerritorySamples.units());
            assertThat(storage.changes().last()).isEqualTo(8);
        }
    }
}
