package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.spi.CheckResult;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.spi.StorageException;

/** What the stores do when the database below them does not do its part. */
class TroubleTest {

    private final JdbcDataSource dataSource = new JdbcDataSource();
    private Storage storage;
    private Practice saved;

    @BeforeEach
    void open() {
        dataSource.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        dataSource.setUser("sa");
        dataSource.setPassword("");
        storage = JdbiStorage.create(dataSource);
        saved = storage.practices().save(Samples.full(), new Deed("ann", Samples.NOW, Deed.Action.SAVED));
    }

    @Test
    void aSaveWithoutItsEntryInTheFeedIsNoSave() throws Exception {
        Sql.execute(dataSource, "alter table praktyki.change rename to change_gone");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.practices()
                        .save(
                                saved.toBuilder().title("Zmiana").build(),
                                new Deed("ann", Samples.NOW, Deed.Action.SAVED)))
                .withMessageContaining("saving practice " + saved.id());

        Sql.execute(dataSource, "alter table praktyki.change_gone rename to change");
        assertThat(storage.practices().find(saved.id())).contains(saved);
        assertThat(storage.changes().last()).isEqualTo(1);
    }

    @Test
    void aSaveWithoutItsRevisionIsNoSave() throws Exception {
        Sql.execute(dataSource, "alter table praktyki.revision rename to revision_gone");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.practices()
                        .save(
                                saved.toBuilder().title("Zmiana").build(),
                                new Deed("ann", Samples.NOW, Deed.Action.SAVED)));

        Sql.execute(dataSource, "alter table praktyki.revision_gone rename to revision");
        assertThat(storage.practices().find(saved.id())).contains(saved);
        assertThat(storage.changes().last()).isEqualTo(1);
        assertThat(storage.practices().revisions(saved.id())).hasSize(1);
    }

    @Test
    void aSaveWithoutItsEntryInTheAuditIsNoSave() throws Exception {
        Sql.execute(dataSource, "alter table praktyki.audit rename to audit_gone");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.practices()
                        .save(saved.toBuilder().title("Zmiana").build(), Samples.DEED));

        Sql.execute(dataSource, "alter table praktyki.audit_gone rename to audit");
        assertThat(storage.practices().find(saved.id())).contains(saved);
        assertThat(storage.changes().last()).isEqualTo(1);
        assertThat(storage.audit().last()).isEqualTo(1);
    }

    @Test
    void nothingOfAPracticeOrAnAccountStandsInWhatIsLogged() throws Exception {
        Sql.execute(dataSource, "alter table praktyki.practice rename to practice_gone");

        StorageException trouble = catchThrowableOfType(
                StorageException.class,
                () -> storage.practices().save(Samples.full(), new Deed("ann", Samples.NOW, Deed.Action.SAVED)));

        StringWriter log = new StringWriter();
        trouble.printStackTrace(new PrintWriter(log));
        assertThat(log.toString()).contains("PRACTICE").doesNotContain("bibliobus", "Sekretariat");
    }

    @Test
    void aDatabaseThatIsGoneIsToldByTheCheck() throws Exception {
        Sql.execute(dataSource, "shutdown immediately");
        dataSource.setUrl("jdbc:h2:tcp://127.0.0.1:1/gone");

        CheckResult result = storage.check();

        assertThat(result.ok()).isFalse();
        assertThat(result.detail()).contains("127.0.0.1");
    }

    @Test
    void aClosedPoolIsToldByTheCheck() {
        Storage closed = JdbiStorage.open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        closed.close();

        assertThat(closed.check().ok()).isFalse();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> closed.practices().find(saved.id()));
    }

    @Test
    void whatANewerReleaseSavedIsReadButNotOverwritten() throws Exception {
        Sql.execute(dataSource, "update praktyki.practice set format = format + 1");

        assertThat(storage.practices().find(saved.id())).contains(saved);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.practices()
                        .save(
                                saved.toBuilder().category(Optional.empty()).build(),
                                new Deed("ann", Samples.NOW, Deed.Action.SAVED)))
                .withMessageContaining("newer release");
        assertThat(storage.practices().find(saved.id())).contains(saved);
        assertThat(storage.changes().last()).isEqualTo(1);
    }

    @Test
    void aRoleOfANewerReleaseGivesNoRights() throws Exception {
        Sql.execute(dataSource, """
                insert into praktyki.account (name, password, roles) values ('ann', '$argon2id$x', 'OWNER,EDITOR')""");

        assertThat(storage.accounts().find("ann").orElseThrow().roles())
                .extracting(Enum::name)
                .containsExactly("EDITOR");
    }

    @Test
    void aDocumentThatCannotBeReadIsTroubleOfTheStore() throws Exception {
        Sql.execute(dataSource, "update praktyki.practice set document = '{'");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.practices().findBySlug(saved.slug()));
    }

    @Test
    void anAddressThatAnswersNotIsNamedWithoutItsPassword() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() ->
                        JdbiStorage.open("jdbc:postgresql://127.0.0.1:1/praktyki?password=geheim", "ann", "geheim"))
                .withMessageContaining("jdbc:postgresql://127.0.0.1:1/praktyki")
                .withMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://127.0.0.1/praktyki?password=geheim", "praktyki", ""})
    void anotherVendorsAddressIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbiStorage.open(url, "sa", ""))
                .withMessageContaining("H2 or PostgreSQL")
                .withMessageNotContaining("geheim");
    }
}
