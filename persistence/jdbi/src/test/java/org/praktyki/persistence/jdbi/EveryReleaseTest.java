package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.Audit;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.MessageFilter;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.text.Slug;

/** A database as each earlier release left it, opened by this one. */
class EveryReleaseTest {

    private static final PracticeId SHOWN = PracticeId.of("0b8f5c52-6c1b-4b0e-9a55-1f2ad9e3c001");
    private static final PracticeId HIDDEN = PracticeId.of("d1e7a0a4-93b7-4c1f-8e0b-5b6e0f7a9c02");

    private static Stream<Arguments> releases() {
        return Stream.of(Vendor.values())
                .flatMap(vendor -> Stream.of("1", "2", "3", "4", "5", "5.1", "6.1", "7", "8")
                        .map(version -> Arguments.of(vendor, version)));
    }

    private static HikariDataSource empty(Vendor vendor) throws SQLException {
        HikariConfig config = new HikariConfig();
        boolean h2 = vendor == Vendor.H2;
        config.setJdbcUrl(h2 ? "jdbc:h2:mem:" + UUID.randomUUID() : Postgres.newDatabase());
        config.setUsername(h2 ? "sa" : Postgres.USER);
        config.setPassword(h2 ? "" : Postgres.PASSWORD);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    /** As a node of that release wrote it: one practice before the public and one not, a topic, an account, a unit. */
    private static void fill(HikariDataSource dataSource, String version) throws SQLException {
        Migrations.configure(dataSource).target(version).load().migrate();
        insert(dataSource, SHOWN, "pokazana", "PUBLISHED", 1, version);
        insert(dataSource, HIDDEN, "ukryta", "DRAFT", 2, version);
        Sql.execute(dataSource, "update praktyki.turn set last_number = 2 where name = 'CHANGE'");
        Sql.execute(
                dataSource, "insert into praktyki.category (code, name, position) values ('kultura', 'Kultura', 0)");
        Sql.execute(
                dataSource,
                "insert into praktyki.account (name, password, roles) values ('ann', '$argon2id$x', 'EDITOR')");
        if (!version.equals("1")) {
            Sql.execute(dataSource, """
                    insert into praktyki.territory (code, name, kind, as_of)
                    values ('10', 'ŁÓDZKIE', 'województwo', date '2020-01-01')""");
        }
    }

    private static void insert(
            HikariDataSource dataSource, PracticeId id, String slug, String status, int sequence, String version)
            throws SQLException {
        boolean hasHistory = version.compareTo("3") >= 0;
        boolean hasLives = version.compareTo("4") >= 0;
        String live = hasLives && status.equals("PUBLISHED") ? "1" : "null";
        String document = """
                {"format":1,"id":"%s","slug":"%s","title":"Praktyka %s","summary":"<p>Zażółć</p>","category":"kultura",\
                "status":"%s","language":"pl","recordCard":{"locality":"Łomża","contacts":\
                [{"name":"Sekretariat","phones":["+48123456789"],"visibility":"INTERNAL"}]},"version":1}""".formatted(id, slug, slug, status);
        Sql.execute(dataSource, """
                insert into praktyki.practice
                (id, slug, status, title_folded, category, version, changed_at, format, document%s) values
                ('%s', '%s', '%s', 'praktyka %s', 'kultura', 1, timestamp with time zone '2026-01-05 10:00:00+00', 1, '%s'%s)""".formatted(
                hasLives ? ", live_version" : "", id, slug, status, slug, document, hasLives ? ", " + live : ""));
        Sql.execute(dataSource, """
                insert into praktyki.change (sequence_number, changed_at, actor, kind, changed_id, version) values
                (%d, timestamp with time zone '2026-01-05 10:00:00+00', 'ann', 'PRACTICE', '%s', 1)""".formatted(sequence, id));
        if (hasHistory) {
            Sql.execute(dataSource, """
                    insert into praktyki.revision (practice_id, version, saved_at, actor, document) values
                    ('%s', 1, timestamp with time zone '2026-01-05 10:00:00+00', 'ann', '%s')""".formatted(id, document));
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everythingIsThereAndWorkGoesOn(Vendor vendor, String version) throws Exception {
        try (HikariDataSource dataSource = empty(vendor)) {
            fill(dataSource, version);
            try (Storage storage = JdbiStorage.create(dataSource)) {
                assertIsThere(storage, version);
                assertGoesOn(storage);
            }
        }
    }

    private static void assertIsThere(Storage storage, String version) {
        Practice shown = storage.practices().find(SHOWN).orElseThrow();
        assertThat(shown.title()).isEqualTo("Praktyka pokazana");
        assertThat(storage.practices().findLive(shown.slug())).contains(shown);
        assertThat(storage.practices().findLive(List.of(SHOWN, HIDDEN))).containsExactly(shown);
        assertThat(storage.practices().find(HIDDEN).orElseThrow().status()).isEqualTo(PracticeStatus.DRAFT);
        assertThat(storage.practices().revisions(HIDDEN))
                .extracting(RevisionEntry::version)
                .containsExactly(1L);
        assertThat(storage.practices().revision(SHOWN, 1).orElseThrow().practice())
                .isEqualTo(shown);
        assertThat(storage.categories().tree().all()).extracting(Category::code).containsExactly(new Slug("kultura"));
        assertThat(storage.accounts().find("ann").orElseThrow().roles())
                .isEqualTo(version.compareTo("4") < 0 ? Set.of(Role.EDITOR, Role.REVIEWER) : Set.of(Role.EDITOR));
        assertThat(storage.territories().register().isEmpty()).isEqualTo(version.equals("1"));
        assertThat(storage.settings().read()).isEqualTo(Settings.DEFAULT);
        assertThat(storage.changes().last()).isEqualTo(2);
    }

    private static void assertGoesOn(Storage storage) {
        Practice hidden = storage.practices().find(HIDDEN).orElseThrow();
        Practice published = storage.practices()
                .save(hidden.toBuilder().status(PracticeStatus.PUBLISHED).build(), Samples.DEED);
        Practice pending = storage.practices()
                .save(published.toBuilder().status(PracticeStatus.DRAFT).build(), Samples.DEED);
        storage.categories().replace(Samples.topics(), Samples.DEED);
        storage.territories().update(TerritorySamples.state(), Samples.DEED);
        storage.settings().save(Settings.DEFAULT.withName("Praktyki gminy"), Samples.DEED);
        Message message = Town.message(hidden);
        storage.messages().add(message);

        assertThat(storage.practices().find(HIDDEN)).contains(pending);
        assertThat(storage.messages().list(MessageFilter.NEW, 0, 10)).containsExactly(message);
        assertThat(storage.practices().findLive(hidden.slug())).contains(published);
        assertThat(storage.changes().last()).isEqualTo(4);
        assertThat(new Audit(storage.audit(), Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                        .verify(Actor.system("test"))
                        .entries())
                .isEqualTo(5);
    }
}
