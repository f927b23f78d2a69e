package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.Audit;
import org.praktyki.core.audit.AuditCheck;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.spi.Storage;

/** Somebody changes the log past the library. */
class AuditTamperTest {

    private static HikariDataSource empty(Vendor vendor) throws SQLException {
        HikariConfig config = new HikariConfig();
        boolean h2 = vendor == Vendor.H2;
        config.setJdbcUrl(h2 ? "jdbc:h2:mem:" + UUID.randomUUID() : Postgres.newDatabase());
        config.setUsername(h2 ? "sa" : Postgres.USER);
        config.setPassword(h2 ? "" : Postgres.PASSWORD);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private static Stream<Arguments> meddling() {
        return Stream.of(Vendor.values())
                .flatMap(vendor -> Stream.of(
                        Arguments.of(vendor, "update praktyki.audit set actor = 'ben' where entry_number = 3", 3),
                        Arguments.of(vendor, "update praktyki.audit set action = 'SAVED' where entry_number = 2", 2),
                        Arguments.of(vendor, "update praktyki.audit set note = 'bo nie' where entry_number = 4", 4),
                        Arguments.of(vendor, "update praktyki.audit set subject_version = 9 where entry_number = 1", 1),
                        Arguments.of(
                                vendor,
                                "update praktyki.audit set done_at = timestamp with time zone '2020-01-01 00:00:00+00'"
                                        + " where entry_number = 5",
                                5),
                        Arguments.of(vendor, "delete from praktyki.audit where entry_number = 3", 3),
                        Arguments.of(vendor, "delete from praktyki.audit where entry_number <= 2", 2),
                        Arguments.of(vendor, "delete from praktyki.audit where entry_number >= 5", 5),
                        Arguments.of(vendor, "delete from praktyki.audit", 1),
                        Arguments.of(
                                vendor,
                                "update praktyki.audit set salt = null, seal = null, note = null where entry_number = 4",
                                4),
                        Arguments.of(
                                vendor,
                                "insert into praktyki.audit select 100, done_at, actor, action, subject_kind, subject_id,"
                                        + " subject_version, note, salt, seal, previous_hash, hash from praktyki.audit"
                                        + " where entry_number = 6",
                                7)));
    }

    @ParameterizedTest
    @MethodSource("meddling")
    void itIsFoundWhereItWasDone(Vendor vendor, String sql, long broken) throws Exception {
        try (HikariDataSource dataSource = empty(vendor);
                Storage storage = JdbiStorage.create(dataSource)) {
            for (int i = 1; i <= 6; i++) {
                storage.audit()
                        .append(
                                new Deed("ann", Samples.NOW, Deed.Action.EXPORTED, Optional.of("bo tak " + i)),
                                Subject.of(Subject.Kind.FILES));
            }
            assertThat(check(storage).ok()).isTrue();

            Sql.execute(dataSource, sql);

            assertThat(check(storage).broken()).contains(broken);
            storage.categories().replace(Samples.topics(), Samples.DEED);
            assertThat(check(storage).broken())
                    .describedAs("nothing that is written later heals it")
                    .isPresent();
        }
    }

    private static AuditCheck check(Storage storage) {
        return new Audit(storage.audit(), Clock.fixed(Samples.NOW, ZoneOffset.UTC)).verify(Actor.system("test"));
    }
}
