package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.AccountStore;
import org.praktyki.core.account.PasswordHash;
import org.praktyki.core.account.Role;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.Slug;

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
        Account changed =
                new Account("admin", OTHER, Set.of(Role.ADMINISTRATOR, Role.EDITOR), Set.of(new Slug("kultura")));

        accounts().save(changed, Samples.DEED);

        assertThat(accounts().find("admin")).contains(changed);
    }

    @Test
    void allAccountsAreListedByTheirNames() {
        Account ben = new Account("ben-2", HASH, Set.of(Role.AUTHOR), Set.of(new Slug("kultura"), new Slug("oswiata")));
        Account ann = new Account("ann.editor", OTHER, Set.of(Role.EDITOR));
        Account other = new Account("ben.1", HASH, Set.of());
        assertThat(accounts().list()).isEmpty();

        List.of(other, ben, ann).forEach(account -> accounts().save(account, Samples.DEED));

        assertThat(accounts().list()).containsExactly(ann, ben, other);
    }

    @Test
    void rightsChangeWithoutThePassword() {
        accounts().save(new Account("ann", HASH, Set.of(Role.AUTHOR)), Samples.DEED);

        assertThat(accounts().saveRights("ann", Set.of(Role.EDITOR), Set.of(new Slug("kultura")), Samples.DEED))
                .isTrue();
        assertThat(accounts().saveRights("ben", Set.of(Role.EDITOR), Set.of(), Samples.DEED))
                .isFalse();

        assertThat(accounts().list())
                .containsExactly(new Account("ann", HASH, Set.of(Role.EDITOR), Set.of(new Slug("kultura"))));
        assertThat(storage().audit().last()).isEqualTo(2);
    }

    @Test
    void aRemovedAccountIsGone() {
        accounts().save(new Account("ann", HASH, Set.of(Role.AUTHOR)), Samples.DEED);

        assertThat(accounts().remove("ben", Samples.DEED)).isFalse();
        assertThat(accounts().remove("ann", Samples.DEED)).isTrue();
        assertThat(accounts().remove("ann", Samples.DEED)).isFalse();

        assertThat(accounts().find("ann")).isEmpty();
        assertThat(accounts().isEmpty()).isTrue();
        assertThat(storage().audit().after(0, 10))
                .extracting(entry -> entry.subject().id())
                .containsExactly("ann", "ann");
    }

    @Test
    void theLastAdministratorStaysOne() {
        Account admin = new Account("admin", HASH, Set.of(Role.ADMINISTRATOR));
        accounts().save(admin, Samples.DEED);
        accounts().save(new Account("ann", HASH, Set.of(Role.EDITOR)), Samples.DEED);

        assertRefused(() -> accounts().save(new Account("admin", OTHER, Set.of(Role.EDITOR)), Samples.DEED));
        assertRefused(() -> accounts().saveRights("admin", Set.of(Role.EDITOR), Set.of(), Samples.DEED));
        assertRefused(() -> accounts().remove("admin", Samples.DEED));
        assertThat(accounts().find("admin")).contains(admin);
        assertThat(storage().audit().last()).isEqualTo(2);

        accounts().saveRights("ann", Set.of(Role.ADMINISTRATOR), Set.of(), Samples.DEED);
        assertThat(accounts().remove("admin", Samples.DEED)).isTrue();
    }

    private static void assertRefused(ThrowingCallable change) {
        InvalidException refusal = catchThrowableOfType(InvalidException.class, change);
        assertThat(refusal.findings()).extracting(Finding::problem).containsExactly(Problem.LAST_ADMINISTRATOR);
    }

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherOneStays() throws Exception {
        accounts().save(new Account("ann", HASH, Set.of(Role.ADMINISTRATOR)), Samples.DEED);
        accounts().save(new Account("ben", HASH, Set.of(Role.ADMINISTRATOR)), Samples.DEED);
        List<Callable<Boolean>> both = Stream.of("ann", "ben")
                .<Callable<Boolean>>map(name -> () -> removes(name))
                .toList();

        assertThat(Together.call(both)).containsExactlyInAnyOrder(true, false);
        assertThat(accounts().list()).hasSize(1);
    }

    private boolean removes(String name) {
        try {
            return accounts().remove(name, Samples.DEED);
        } catch (InvalidException e) {
            return false;
        }
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
