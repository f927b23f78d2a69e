package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.PasswordHash;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.StorageContract;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.spi.Storage;

class H2FileStorageTest extends StorageContract {

    @TempDir
    private Path folder;

    @Override
    protected Storage openEmpty() {
        return reopen("contract");
    }

    private Storage reopen(String name) {
        return JdbiStorage.open("jdbc:h2:file:" + folder.resolve(name), "sa", "");
    }

    @Test
    void whatWasSavedIsThereAfterARestart() {
        Account account = new Account("admin", new PasswordHash("$argon2id$v=19$x"), Set.of(Role.EDITOR));
        Practice saved;
        try (Storage storage = reopen("restart")) {
            saved = storage.practices().save(Samples.full(), new Deed("ann", Samples.NOW, Deed.Action.SAVED));
            storage.categories().replace(Samples.topics(), Samples.DEED);
            storage.accounts().save(account, Samples.DEED);
            storage.accounts().countAttempt("admin", Samples.NOW, Samples.NOW);
        }

        try (Storage storage = reopen("restart")) {
            assertThat(storage.practices().find(saved.id())).contains(saved);
            assertThat(storage.categories().tree().all())
                    .isEqualTo(Samples.topics().all());
            assertThat(storage.accounts().find("admin")).contains(account);
            assertThat(storage.accounts().countAttempt("admin", Samples.NOW, Samples.NOW))
                    .isEqualTo(2);
            assertThat(storage.changes().after(0, 10)).hasSize(1);

            storage.practices().save(saved, new Deed("ann", Samples.NOW, Deed.Action.SAVED));
            assertThat(storage.changes().last()).isEqualTo(2);
        }
    }
}
