package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.spi.Storage;

/** What every {@link Storage} keeps to. Whoever implements one extends this class and says how a fresh one is made. */
public abstract class StorageContract {

    private Storage storage;

    /** Opens a storage in which nothing is kept yet. It is closed after the test. */
    protected abstract Storage openEmpty() throws Exception;

    /** The storage of the running test. */
    protected final Storage storage() {
        return storage;
    }

    @BeforeEach
    final void open() throws Exception {
        storage = openEmpty();
    }

    @AfterEach
    final void close() {
        storage.close();
    }

    @Test
    void aWorkingStorageSaysSo() {
        assertThat(storage.check().ok()).isTrue();
        assertThat(storage.check().detail()).isNotBlank();
    }

    @Test
    void aFreshStorageIsEmpty() {
        assertThat(storage.practices().count(PracticeFilter.ALL)).isZero();
        assertThat(storage.categories().tree().all()).isEmpty();
        assertThat(storage.territories().register().isEmpty()).isTrue();
        assertThat(storage.accounts().isEmpty()).isTrue();
        assertThat(storage.changes().last()).isZero();
    }

    /** Saving and finding practices. */
    @Nested
    class Practices extends PracticeStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Saving many practices at once. */
    @Nested
    class Batches extends BatchContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The administrator's list. */
    @Nested
    class PracticeList extends PracticeListContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Each practice's history. */
    @Nested
    class Revisions extends RevisionContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Contacts across practices. */
    @Nested
    class Contacts extends ContactStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Rewriting histories, so that a person can be erased. */
    @Nested
    class Rewriting extends RewritingContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The change feed. */
    @Nested
    class Changes extends ChangeFeedContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The topic tree. */
    @Nested
    class Categories extends CategoryStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The register of territorial units. */
    @Nested
    class Territories extends TerritoryStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The settings. */
    @Nested
    class InstallationSettings extends SettingsStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Who did what. */
    @Nested
    class Audit extends AuditContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Accounts and attempts to sign in. */
    @Nested
    class Accounts extends AccountStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What is written and not saved yet. */
    @Nested
    class Drafts extends DraftStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Comments on practices. */
    @Nested
    class Comments extends CommentStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What the public wrote to contacts. */
    @Nested
    class Messages extends MessageStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What was looked for in vain. */
    @Nested
    class Unanswered extends UnansweredStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Who may embed. */
    @Nested
    class AllowedHosts extends AllowedHostStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What other sites embed. */
    @Nested
    class EmbedCounts extends EmbedCountStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What the installation alone knows. */
    @Nested
    class Secrets extends SecretStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }
}
