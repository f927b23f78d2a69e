package org.praktyki.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Accounts.Outcome;
import org.praktyki.core.account.Accounts.SignIn;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.text.Slug;

class AccountsTest {

    private static final String RIGHT = "ulica-szeroka-7";
    private static final Actor ADMINISTRATOR = Actor.system("test");

    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
    private final InstantSource time = now::get;
    private final List<String> seen = new ArrayList<>();
    private final Accounts accounts = new Accounts(
            new InMemoryStorage().accounts(),
            (account, deed) -> seen.add(account + " " + deed.actor() + " " + deed.action()),
            time.withZone(ZoneOffset.UTC));

    private Outcome signIn(String name, String password) {
        return accounts.signIn(name, password.toCharArray()).outcome();
    }

    private void save(String name) {
        accounts.save(ADMINISTRATOR, name, RIGHT.toCharArray(), Set.of(Role.EDITOR));
    }

    @Test
    void nameAndPasswordTogetherSignIn() {
        save("redakcja");

        SignIn signedIn = accounts.signIn("  Redakcja ", RIGHT.toCharArray());
        assertThat(signedIn.outcome()).isEqualTo(Outcome.SIGNED_IN);
        assertThat(signedIn.actor()).contains(new Actor("redakcja", Set.of(Role.EDITOR)));
        assertThat(accounts.signIn("redakcja", "x".toCharArray()))
                .isEqualTo(new SignIn(Outcome.REFUSED, Optional.empty()));
    }

    @Test
    void whatComesOfAttemptsIsSeenForAccountsThatExistAndNeverWithoutEnd() {
        save("redakcja");
        signIn("redakcja", RIGHT);
        signIn("moje-haslo-wpisane-nie-tu", RIGHT);
        for (int i = 0; i < Accounts.MAX_ATTEMPTS + 10; i++) {
            signIn("redakcja", "zgadywanie");
        }
        assertThat(seen)
                .containsExactly(
                        "redakcja redakcja SIGNED_IN",
                        "redakcja redakcja SIGN_IN_REFUSED",
                        "redakcja redakcja SIGN_IN_REFUSED",
                        "redakcja redakcja SIGN_IN_REFUSED",
                        "redakcja redakcja SIGN_IN_REFUSED",
                        "redakcja redakcja SIGN_IN_REFUSED",
                        "redakcja redakcja SIGN_IN_LOCKED");
    }

    @Test
    void anUnknownNameIsRefusedAndLockedLikeAKnownOne() {
        for (int i = 0; i < Accounts.MAX_ATTEMPTS; i++) {
            assertThat(signIn("nie.ma", RIGHT)).isEqualTo(Outcome.REFUSED);
        }
        assertThat(signIn("nie.ma", RIGHT)).isEqualTo(Outcome.LOCKED);
        assertThat(signIn("x".repeat(100_000), "")).isEqualTo(Outcome.REFUSED);
        assertThat(signIn("", "")).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void afterTooManyGuessesEvenTheRightPasswordIsRefusedForAWhile() {
        save("redakcja");
        save("sekretariat");
        for (int i = 0; i < Accounts.MAX_ATTEMPTS; i++) {
            assertThat(signIn("redakcja", "zgadywanie")).isEqualTo(Outcome.REFUSED);
        }

        assertThat(signIn("REDAKCJA", RIGHT)).isEqualTo(Outcome.LOCKED);
        assertThat(signIn("sekretariat", RIGHT)).isEqualTo(Outcome.SIGNED_IN);
        now.updateAndGet(at -> at.plus(Accounts.WINDOW).plusSeconds(1));
        assertThat(signIn("redakcja", RIGHT)).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void signingInForgetsEarlierSlips() {
        save("redakcja");
        for (int round = 0; round < 3; round++) {
            assertThat(signIn("redakcja", "pomyłka")).isEqualTo(Outcome.REFUSED);
            assertThat(signIn("redakcja", "pomyłka")).isEqualTo(Outcome.REFUSED);
            assertThat(signIn("redakcja", RIGHT)).isEqualTo(Outcome.SIGNED_IN);
        }
    }

    @Test
    void guessesInParallelAreCountedOneByOne() throws Exception {
        Callable<Outcome> guess = () -> signIn("redakcja", "zgadywanie");
        try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
            List<Future<Outcome>> outcomes = guessers.invokeAll(Collections.nCopies(20, guess));
            int refused = 0;
            for (Future<Outcome> outcome : outcomes) {
                refused += outcome.get() == Outcome.REFUSED ? 1 : 0;
            }
            assertThat(refused).isEqualTo(Accounts.MAX_ATTEMPTS);
        }
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        Optional<String> made = accounts.ensureAdministrator(Optional.empty());

        assertThat(made).hasValueSatisfying(password -> assertThat(password).hasSizeGreaterThan(15));
        assertThat(accounts.signIn(
                                Accounts.FIRST_ADMINISTRATOR, made.orElseThrow().toCharArray())
                        .actor())
                .hasValueSatisfying(actor ->
                        assertThat(actor.may(Permission.MANAGE_INSTALLATION)).isTrue());
        assertThat(accounts.ensureAdministrator(Optional.of(RIGHT))).isEmpty();
        assertThat(signIn(Accounts.FIRST_ADMINISTRATOR, RIGHT)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aChosenPasswordIsNotTold() {
        assertThat(accounts.ensureAdministrator(Optional.of(RIGHT))).isEmpty();
        assertThat(signIn(Accounts.FIRST_ADMINISTRATOR, RIGHT)).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void accountsAreMadeByAdministratorsWithPasswordsThatAreLongEnough() {
        Actor editor = new Actor("redakcja", Set.of(Role.EDITOR));

        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> accounts.save(editor, "nowe", RIGHT.toCharArray(), Set.of()))
                .returns(Permission.MANAGE_INSTALLATION, DeniedException::permission);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> accounts.save(ADMINISTRATOR, "nowe", "za-krotki".toCharArray(), Set.of()));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> accounts.save(ADMINISTRATOR, "Nowe konto", RIGHT.toCharArray(), Set.of()));
        assertThat(signIn("nowe", RIGHT)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aHashTellsNothingAndFitsOnlyItsPassword() {
        PasswordHash hash = PasswordHash.of(RIGHT.toCharArray());

        assertThat(hash.matches(RIGHT.toCharArray())).isTrue();
        assertThat(hash.matches("ulica-szeroka-8".toCharArray())).isFalse();
        assertThat(hash.matches(new char[0])).isFalse();
        assertThat(hash.value())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(PasswordHash.of(RIGHT.toCharArray()).value());
        assertThat(hash).asString().doesNotContain("argon2id");
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordHash(RIGHT));
    }

    @Test
    void hashingLeavesTheCallersPasswordAlone() {
        char[] password = RIGHT.toCharArray();
        PasswordHash.of(password).matches(password);

        assertThat(password).isEqualTo(RIGHT.toCharArray());
    }

    @Test
    void anAdministratorSeesChangesAndRemovesAccounts() {
        save("redakcja");

        accounts.saveRights(ADMINISTRATOR, "redakcja", Set.of(Role.AUTHOR), Set.of(new Slug("kultura")));

        assertThat(accounts.list(ADMINISTRATOR)).extracting(Account::name).containsExactly("redakcja");
        assertThat(accounts.signIn("redakcja", RIGHT.toCharArray()).actor())
                .contains(new Actor("redakcja", Set.of(Role.AUTHOR), Set.of(new Slug("kultura"))));
        accounts.remove(ADMINISTRATOR, "redakcja");
        assertThat(signIn("redakcja", RIGHT)).isEqualTo(Outcome.REFUSED);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> accounts.remove(ADMINISTRATOR, "redakcja"));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> accounts.saveRights(ADMINISTRATOR, "redakcja", Set.of(), Set.of()));
    }

    @Test
    void aNewPasswordDoesNotWidenWhatAnAccountMayDo() {
        save("redakcja");
        accounts.saveRights(ADMINISTRATOR, "redakcja", Set.of(Role.EDITOR), Set.of(new Slug("kultura")));

        save("redakcja");

        assertThat(accounts.list(ADMINISTRATOR).get(0).sections()).containsExactly(new Slug("kultura"));
    }

    @Test
    void nobodyElseManagesAccounts() {
        save("redakcja");
        Actor editor = new Actor("redakcja", Set.of(Role.EDITOR));

        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> accounts.list(editor));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> accounts.remove(editor, "redakcja"));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> accounts.saveRights(editor, "redakcja", Set.of(Role.ADMINISTRATOR), Set.of()));
    }

    private static final Actor BOSS = new Actor("boss", Set.of(Role.ADMINISTRATOR));

    private static Problem problemOf(Runnable command) {
        try {
            command.run();
        } catch (InvalidException e) {
            return e.findings().get(0).problem();
        }
        throw new AssertionError("Nothing was refused");
    }

    @Test
    void anAccountIsMadeWithAPasswordThatIsKnownOnce() {
        Slug culture = new Slug("kultura");
        String password = accounts.add(BOSS, "nowa", Set.of(Role.AUTHOR), Set.of(culture));

        assertThat(accounts.signIn("nowa", password.toCharArray()).actor())
                .contains(new Actor("nowa", Set.of(Role.AUTHOR), Set.of(culture)));
        assertThat(problemOf(() -> accounts.add(BOSS, "nowa", Set.of(), Set.of())))
                .isEqualTo(Problem.TAKEN);
    }

    @Test
    void aNewPasswordLeavesRolesAndSections() {
        String first = accounts.add(BOSS, "nowa", Set.of(Role.AUTHOR), Set.of(new Slug("kultura")));
        String second = accounts.resetPassword(BOSS, "nowa");

        assertThat(accounts.signIn("nowa", first.toCharArray()).actor()).isEmpty();
        Actor owner = accounts.signIn("nowa", second.toCharArray()).actor().orElseThrow();
        assertThat(owner.sections()).containsExactly(new Slug("kultura"));

        assertThat(problemOf(() -> accounts.changePassword(owner, first.toCharArray(), first.toCharArray())))
                .isEqualTo(Problem.WRONG_PASSWORD);
        assertThat(problemOf(() -> accounts.changePassword(owner, second.toCharArray(), "krotkie".toCharArray())))
                .isEqualTo(Problem.TOO_SHORT);
        accounts.changePassword(owner, second.toCharArray(), "dlugie-nowe-haslo".toCharArray());
        assertThat(accounts.signIn("nowa", "dlugie-nowe-haslo".toCharArray()).actor())
                .contains(owner);
    }
}
