package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactEntry;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.Slug;

/** A database of an earlier release, with data in it, brought up to date. */
class MigrationTest {

    private static final PracticeId ONCE = PracticeId.of("0b8f5c52-6c1b-4b0e-9a55-1f2ad9e3c001");
    private static final PracticeId TWICE = PracticeId.of("D1E7A0A4-93B7-4C1F-8E0B-5B6E0F7A9C02");

    private static HikariDataSource empty(Vendor vendor) throws SQLException {
        HikariConfig config = new HikariConfig();
        boolean h2 = vendor == Vendor.H2;
        config.setJdbcUrl(h2 ? "jdbc:h2:mem:" + UUID.randomUUID() : Postgres.newDatabase());
        config.setUsername(h2 ? "sa" : Postgres.USER);
        config.setPassword(h2 ? "" : Postgres.PASSWORD);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    /** What the first release left behind: one practice saved once, and one saved twice, by two people. */
    private static void fillAsTheFirstRelease(HikariDataSource dataSource) throws SQLException {
        Migrations.configure(dataSource).target("1").load().migrate();
        insert(dataSource, ONCE, "raz", 1, "2026-01-05 10:00:00.123456+00");
        insert(dataSource, TWICE, "dwa", 2, "2026-02-06 11:30:00+00");
        Sql.execute(dataSource, """
                insert into praktyki.change (sequence_number, changed_at, actor, kind, changed_id, version) values
                (1, timestamp with time zone '2026-01-05 09:00:00+00', 'ann', 'PRACTICE', '%2$s', 1),
                (2, timestamp with time zone '2026-01-05 10:00:00.123456+00', 'ann', 'PRACTICE', '%1$s', 1),
                (3, timestamp with time zone '2026-02-06 11:30:00+00', 'system:import', 'PRACTICE', '%2$s', 2)""".formatted(ONCE, TWICE));
        Sql.execute(dataSource, "update praktyki.turn set last_number = 3 where name = 'CHANGE'");
    }

    private static void insert(HikariDataSource dataSource, PracticeId id, String slug, int version, String at)
            throws SQLException {
        Sql.execute(dataSource, """
                insert into praktyki.practice
                (id, slug, status, title_folded, version, changed_at, format, document) values
                ('%1$s', '%2$s', 'PUBLISHED', 'praktyka %2$s', %3$d, timestamp with time zone '%4$s', 1,
                '{"format":1,"id":"%1$s","slug":"%2$s","title":"Praktyka %2$s","summary":"<p>Zażółć</p>",\
                "status":"PUBLISHED","language":"pl","recordCard":{"locality":"Łomża","contacts":\
                [{"name":"Sekretariat","phones":["+48123456789"],"visibility":"INTERNAL"}]},"version":%3$d}')""".formatted(id, slug, version, at));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void practicesOfTheFirstReleaseStayAndBecomeTheirFirstKnownRevision(Vendor vendor) throws Exception {
        try (HikariDataSource dataSource = empty(vendor)) {
            fillAsTheFirstRelease(dataSource);

            try (Storage storage = JdbiStorage.create(dataSource)) {
                PracticeStore practices = storage.practices();
                Practice twice = practices.findBySlug(new Slug("dwa")).orElseThrow();
                Instant saved = Instant.parse("2026-02-06T11:30:00Z");

                assertThat(twice.id()).isEqualTo(TWICE);
                assertThat(twice.title()).isEqualTo("Praktyka dwa");
                assertThat(twice.status()).isEqualTo(PracticeStatus.PUBLISHED);
                assertThat(twice.recordCard().contacts())
                        .extracting(Contact::kind)
                        .containsExactly(Contact.Kind.PERSON);
                assertThat(twice.life().liveVersion()).contains(2L);
                assertThat(practices.findLive(twice.slug())).contains(twice);
                assertThat(practices.revisions(ONCE))
                        .containsExactly(new RevisionEntry(
                                1, new Deed("ann", Instant.parse("2026-01-05T10:00:00.123456Z"), Deed.Action.SAVED)));
                assertThat(practices.revisions(TWICE))
                        .containsExactly(new RevisionEntry(2, new Deed("system:import", saved, Deed.Action.SAVED)));
                assertThat(practices.revision(TWICE, 2))
                        .contains(new Revision(twice, new Deed("system:import", saved, Deed.Action.SAVED)));
                assertThat(storage.changes().last()).isEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void contactsOfEarlierReleasesAreFoundUnderAnIdentityThatStays(Vendor vendor) throws Exception {
        try (HikariDataSource dataSource = empty(vendor)) {
            fillAsTheFirstRelease(dataSource);
            Migrations.configure(dataSource).target("4").load().migrate();
            // an earlier version that named someone else
            Sql.execute(dataSource, """
                    insert into praktyki.revision (practice_id, version, saved_at, actor, document)
                    select practice_id, 1, saved_at, actor, replace(document, 'Sekretariat', 'Kancelaria')
                    from praktyki.revision where version = 2""");

            try (Storage storage = JdbiStorage.create(dataSource)) {
                List<ContactEntry> contacts = storage.contacts().list(ContactFilter.ALL, 0, 10);
                assertThat(contacts)
                        .extracting(entry -> entry.contact().name())
                        .containsExactlyInAnyOrder("Kancelaria", "Sekretariat", "Sekretariat");
                ContactEntry former = contacts.get(0);
                assertThat(former.isFormer()).isTrue();
                assertThat(former.formerly()).containsExactly(TWICE);
                assertThat(contacts.subList(1, 3))
                        .flatExtracting(ContactEntry::practices)
                        .containsExactlyInAnyOrder(ONCE, TWICE);
                assertThat(storage.practices()
                                .find(ONCE)
                                .orElseThrow()
                                .recordCard()
                                .contacts())
                        .extracting(contact -> contact.id().orElseThrow())
                        .isSubsetOf(contacts.stream().map(ContactEntry::id).toList());
                assertThat(storage.contacts().list(ContactFilter.ALL.withText("12 345 67"), 0, 10))
                        .hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void historyGoesOnFromThere(Vendor vendor) throws Exception {
        try (HikariDataSource dataSource = empty(vendor)) {
            fillAsTheFirstRelease(dataSource);

            try (Storage storage = JdbiStorage.create(dataSource)) {
                PracticeStore practices = storage.practices();
                Practice before = practices.find(TWICE).orElseThrow();
                practices.save(
                        before.toBuilder().title("Nowy tytuł").build(),
                        new Deed("ben", Instant.parse("2026-03-01T08:00:00Z"), Deed.Action.SAVED));

                assertThat(practices.revisions(TWICE))
                        .extracting(RevisionEntry::version)
                        .containsExactly(3L, 2L);
                assertThat(practices.revision(TWICE, 2).orElseThrow().practice())
                        .isEqualTo(before);
                assertThat(storage.changes().last()).isEqualTo(4);
            }
        }
    }
}
