package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.AccountStore;
import org.praktyki.core.account.PasswordHash;
import org.praktyki.core.account.Role;
import org.praktyki.core.spi.Storage;

/** Accounts and attempts to sign in. */
abstract class AccountStoreContract {

    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");
    private static final PasswordHash OTHER = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdDI$aGFzaDI");
    private static final Instant SINCE = Samples.NOW.minusSeconds(900);

    abstract Storage storage();

    private AccountStore accounts() {
        return storage().accounts();
    }

    private int attempt(String name, Instant now) {
        return accounts().countAttempt(name, now, now.minusSeconds(900));
    }

    @Test
    void anAccountComesBackAsItWasSaved() {
        Account editor = new Account("ann.editor", HASH, Set.of(Role.EDITOR));
        Account both = new Account("admin", OTHER, Set.of(Role.EDITOR, Role.ADMINISTRATOR));
        Account none = new Account("guest", HASH, Set.of());

        List.of(editor, both, none).forEach(account -> accounts().save(account, Samples.DEED));

        assertThat(accounts().find("ann.editor")).contains(editor);
        assertThat(accounts().find("admin")).contains(both);
        assertThat(accounts().find("guest")).contains(none);
        assertThat(accounts().isEmpty()).isFalse();
    }

    @Test
    void anAccountIsFoundByExactlyItsName() {
        accounts().save(new Account("admin", HASH, Set.of(Role.ADMINISTRATOR)), Samples.DEED);

        assertThat(accounts().find("Admin")).isEmpty();
        assertThat(accounts().find("admin ")).isEmpty();
        assertThat(accounts().find("adm%")).isEmpty();
        assertThat(accounts().find("admin\u0000")).isEmpty();
        assertThat(accounts().find("")).isEmpty();
    }

    @Test
    void aSavedAccountTakesThePlaceOfTheOldOne() {
        accounts().save(new Account("admin", HASH, Set.of(Role.ADMINISTRATOR)), Samples.DEED);
        Account changed = new Account("admin", OTHER, Set.of(Role.EDITOR));

        accounts().save(changed, Samples.DEED);

        assertThat(accounts().find("admin")).contains(changed);
    }

    @Test
    void anAccountSavedInParallelIsThereOnce() throws Exception {
        List<Callable<Void>> writers = IntStream.range(0, 4)
                .<Callable<Void>>mapToObj(i -> () -> {
                    accounts().save(new Account("admin", i % 2 == 0 ? HASH : OTHER, Set.of(Role.EDITOR)), Samples.DEED);
                    return null;
                })
                .toList();

        Together.call(writers);

        assertThat(accounts().find("admin")).isPresent();
    }

    @Test
    void attemptsAreCountedByName() {
        assertThat(attempt("admin", Samples.NOW)).isEqualTo(1);
        assertThat(attempt("admin", Samples.NOW)).isEqualTo(2);
        assertThat(attempt("nobody", Samples.NOW)).isEqualTo(1);
        assertThat(attempt("admin", Samples.NOW.plusSeconds(1))).isEqualTo(3);
        assertThat(accounts().isEmpty()).isTrue();
    }

    @Test
    void whateverWasTypedCanBeCounted() {
        for (String typed : List.of("", "' or 1=1 --", "nul\u0000", "\uD83D\uDE80".repeat(32), "x".repeat(64))) {
            assertThat(attempt(typed, Samples.NOW)).isEqualTo(1);
            assertThat(attempt(typed, Samples.NOW)).isEqualTo(2);
            accounts().forgetAttempts(typed);
            assertThat(attempt(typed, Samples.NOW)).isEqualTo(1);
        }
    }

    @Test
    void attemptsBeforeTheWindowAreForgotten() {
        assertThat(accounts().countAttempt("admin", SINCE.minusNanos(1000), SINCE.minusSeconds(900)))
                .isEqualTo(1);
        assertThat(accounts().countAttempt("admin", SINCE, SINCE.minusSeconds(900)))
                .isEqualTo(2);

        assertThat(accounts().countAttempt("admin", Samples.NOW, SINCE))
                .describedAs("the one at the window's very begin still counts, the one before it does not")
                .isEqualTo(2);
    }

    @Test
    void aSuccessForgetsTheAttemptsOfThatNameOnly() {
        attempt("admin", Samples.NOW);
        attempt("other", Samples.NOW);

        accounts().forgetAttempts("admin");

        assertThat(attempt("admin", Samples.NOW)).isEqualTo(1);
        assertThat(attempt("other", Samples.NOW)).isEqualTo(2);
    }

    @Test
    void attemptsInParallelEachGetANumberOfTheirOwn() throws Exception {
        List<Callable<List<Integer>>> guessers = IntStream.range(0, 4)
                .<Callable<List<Integer>>>mapToObj(i -> () -> IntStream.range(0, 10)
                        .mapToObj(j -> attempt("admin", Samples.NOW))
                        .toList())
                .toList();

        assertThat(Together.call(guessers).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
    }
}
