package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.PasswordHash;
import org.praktyki.core.account.Role;
import org.praktyki.core.backup.BackupArchive;
import org.praktyki.core.backup.BackupContents;
import org.praktyki.core.backup.BackupProgress;
import org.praktyki.core.backup.Backups;
import org.praktyki.core.backup.RestoreRefusedException;
import org.praktyki.core.backup.RestoreRefusedException.Reason;
import org.praktyki.core.change.Change;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.Slug;

/** What was backed up is there again, on whichever database, or nothing has changed. */
class BackupTest {

    private static final Slug SLUG = Samples.full().slug();

    @TempDir
    private Path folder;

    private static Backups backups(Town town) {
        return town.storage().backups().orElseThrow();
    }

    private Path archive() {
        return folder.resolve("archive.zip");
    }

    private BackupContents backup(Town town, BackupProgress progress) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive())) {
            return backups(town).write(out, town.files(), progress);
        }
    }

    private void restore(Town town, boolean replace, BackupProgress progress) throws IOException {
        try (BackupArchive archive = backups(town).open(archive(), progress)) {
            archive.restore(town.files(), replace, progress);
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, POSTGRESQL", "POSTGRESQL, H2", "H2, H2", "POSTGRESQL, POSTGRESQL"})
    void everyRowOfEveryTableComesBackOnEitherDatabase(Vendor from, Vendor to) throws Exception {
        try (Town before = Town.full(from);
                Town after = Town.empty(to)) {
            backup(before, BackupProgress.NONE);
            restore(after, false, BackupProgress.NONE);

            List<String> tables = Sql.tables(before.database(), "praktyki");
            tables.removeAll(List.of("attempt", "praktyki_migrations"));
            assertThat(tables).contains("practice", "revision", "audit", "comment", "draft", "territory_former");
            for (String table : tables) {
                assertThat(Sql.rows(after.database(), "praktyki." + table))
                        .as(table)
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(Sql.rows(before.database(), "praktyki." + table));
            }
            assertThat(Sql.rows(after.database(), "praktyki.attempt")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void lifeGoesOnWhereItWas(Vendor vendor) throws Exception {
        try (Town before = Town.full(Vendor.H2);
                Town after = Town.empty(vendor)) {
            backup(before, BackupProgress.NONE);
            restore(after, false, BackupProgress.NONE);

            Storage storage = after.storage();
            Practice worked = storage.practices().findBySlug(SLUG).orElseThrow();
            assertThat(worked)
                    .isEqualTo(before.storage().practices().findBySlug(SLUG).orElseThrow());
            assertThat(storage.practices().findLive(SLUG))
                    .isPresent()
                    .isEqualTo(before.storage().practices().findLive(SLUG))
                    .isNotEqualTo(Optional.of(worked));
            assertThat(storage.practices().revisions(worked.id())).hasSize(2);
            assertThat(storage.settings().read())
                    .isEqualTo(before.storage().settings().read());

            long last = storage.changes().last();
            storage.practices().save(worked, Samples.DEED);
            assertThat(storage.changes().after(last, 10))
                    .extracting(Change::sequence)
                    .containsExactly(last + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void filesThatAreNamedComeAlongAndThoseThatAreMissingAreNamed(Vendor vendor) throws Exception {
        try (Town before = Town.full(vendor);
                Town after = Town.empty(vendor)) {
            FileKey unused = before.store("niczyje");
            BackupContents contents = backup(before, BackupProgress.NONE);
            restore(after, false, BackupProgress.NONE);

            assertThat(contents.files()).isEqualTo(2);
            assertThat(contents.rows("practice")).isEqualTo(2);
            assertThat(contents.missing())
                    .extracting(FileKey::value)
                    .containsExactlyInAnyOrder(
                            "0123456789abcdef".repeat(4), "0011223344556677".repeat(4), "ab".repeat(32));
            FileKey logo = after.storage().settings().read().logo().orElseThrow();
            try (InputStream content = after.files().open(logo).orElseThrow()) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("znak");
            }
            assertThat(after.files().open(unused)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatOthersWriteMeanwhileIsInItWholeOrNotAtAll(Vendor vendor) throws Exception {
        try (Town before = Town.full(vendor);
                Town after = Town.empty(vendor)) {
            long practices = before.storage().practices().count(PracticeFilter.ALL);
            long last = before.storage().changes().last();
            Practice changed = before.storage().practices().findBySlug(SLUG).orElseThrow();
            List<Practice> versions = new ArrayList<>(List.of(changed));
            // between any two tables somebody saves a new practice, and an old one anew
            backup(before, (part, done) -> {
                before.storage().practices().save(Samples.published("Nowa " + versions.size()), Samples.DEED);
                versions.add(before.storage().practices().save(versions.getLast(), Samples.DEED));
            });
            restore(after, false, BackupProgress.NONE);

            assertThat(versions).hasSizeGreaterThan(10);
            assertThat(after.storage().practices().count(PracticeFilter.ALL)).isEqualTo(practices);
            assertThat(after.storage().practices().find(changed.id())).contains(changed);
            assertThat(after.storage().changes().last()).isEqualTo(last);
            assertThat(after.storage().changes().after(0, 100)).hasSize((int) last);
            assertThat(Sql.column(after.database(), """
                    select count(*) from praktyki.practice p
                    join praktyki.revision r on r.practice_id = p.id and r.version = p.version""")).containsExactly("" + practices);
            assertThat(Sql.column(after.database(), """
                    select count(*) from praktyki.revision r
                    join praktyki.practice p on p.id = r.practice_id where r.version > p.version""")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anInstallationThatIsUsedIsReplacedOnlyWhenAskedFor(Vendor vendor) throws Exception {
        try (Town before = Town.full(vendor);
                Town used = Town.empty(vendor)) {
            Practice own = used.storage().practices().save(Samples.published("Własna"), Samples.DEED);
            backup(before, BackupProgress.NONE);

            assertThat(backups(used).isVacant()).isFalse();
            assertThatThrownBy(() -> restore(used, false, BackupProgress.NONE))
                    .isInstanceOfSatisfying(
                            RestoreRefusedException.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.IN_USE));
            assertThat(used.storage().practices().find(own.id())).contains(own);

            restore(used, true, BackupProgress.NONE);
            assertThat(used.storage().practices().find(own.id())).isEmpty();
            assertThat(used.storage().practices().findBySlug(SLUG)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theFirstAdministratorOfANewInstallationIsNoObstacle(Vendor vendor) throws Exception {
        try (Town before = Town.full(Vendor.H2);
                Town started = Town.empty(vendor)) {
            Account admin = new Account("admin", new PasswordHash("$argon2id$v=19$new"), Set.of(Role.ADMINISTRATOR));
            started.storage().accounts().save(admin, Samples.DEED);
            started.storage().categories().replace(Samples.topics(), Samples.DEED);
            backup(before, BackupProgress.NONE);

            restore(started, false, BackupProgress.NONE);

            assertThat(started.storage().accounts().find("admin"))
                    .isEqualTo(before.storage().accounts().find("admin"));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRestoreThatBreaksOffLeavesTheDatabaseAsItWas(Vendor vendor) throws Exception {
        try (Town before = Town.full(vendor);
                Town used = Town.empty(vendor)) {
            Practice own = used.storage().practices().save(Samples.published("Własna"), Samples.DEED);
            List<String> changes = Sql.rows(used.database(), "praktyki.change");
            backup(before, BackupProgress.NONE);
            try (BackupArchive archive = backups(used).open(archive(), BackupProgress.NONE)) {
                assertThatThrownBy(() -> archive.restore(used.files(), true, (part, done) -> {
                            if (part.equals("revision")) {
                                throw new IllegalStateException("The power is gone");
                            }
                        }))
                        .hasMessage("The power is gone");
            }

            assertThat(used.storage().practices().find(own.id())).contains(own);
            assertThat(used.storage().practices().count(PracticeFilter.ALL)).isEqualTo(1);
            assertThat(Sql.rows(used.database(), "praktyki.change")).isEqualTo(changes);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anArchiveOfAnEarlierReleaseIsBroughtUpToDate(Vendor vendor) throws Exception {
        try (Town after = Town.empty(vendor);
                EarlierSchema earlier = EarlierSchema.make(MigrationVersion.fromVersion("1"))) {
            earlier.fill(handle -> {
                handle.execute("""
                        insert into praktyki.practice
                        (id, slug, status, title_folded, version, changed_at, format, document) values
                        ('0b8f5c52-6c1b-4b0e-9a55-1f2ad9e3c001', 'raz', 'PUBLISHED', 'raz', 1,
                        timestamp with time zone '2026-01-05 10:00:00+00', 1,
                        '{"format":1,"id":"0b8f5c52-6c1b-4b0e-9a55-1f2ad9e3c001","slug":"raz","title":"Raz","summary":"<p>Z</p>",\
                        "status":"PUBLISHED","language":"pl","recordCard":{"locality":"Łomża","contacts":\
                        [{"name":"Sekretariat","phones":["+48123456789"],"visibility":"INTERNAL"}]},"version":1}')""");
                handle.execute("""
                        insert into praktyki.change (sequence_number, changed_at, actor, kind, changed_id, version) values
                        (1, timestamp with time zone '2026-01-05 10:00:00+00', 'ann', 'PRACTICE',
                        '0b8f5c52-6c1b-4b0e-9a55-1f2ad9e3c001', 1)""");
                handle.execute("update praktyki.turn set last_number = 1 where name = 'CHANGE'");
                return true;
            });
            try (OutputStream out = Files.newOutputStream(archive())) {
                assertThat(earlier.backups()
                                .write(out, after.files(), BackupProgress.NONE)
                                .schema())
                        .isEqualTo("1");
            }

            restore(after, false, BackupProgress.NONE);

            Practice practice =
                    after.storage().practices().findLive(new Slug("raz")).orElseThrow();
            assertThat(practice.recordCard().contacts()).hasSize(1);
            assertThat(after.storage().practices().revisions(practice.id())).hasSize(1);
            assertThat(after.storage().contacts().list(ContactFilter.ALL, 0, 10))
                    .hasSize(1);
            after.storage().practices().save(practice, Samples.DEED);
            assertThat(after.storage().changes().last()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDatabaseThatFailsMeanwhileIsAFailure(Vendor vendor) throws SQLException, IOException {
        try (Town before = Town.full(vendor)) {
            Sql.execute(before.database(), "alter table praktyki.comment drop column text");
            Sql.execute(before.database(), "alter table praktyki.comment add column text interval year");
            assertThatThrownBy(() -> backup(before, BackupProgress.NONE)).hasMessageContaining("interval");
        }
    }
}
