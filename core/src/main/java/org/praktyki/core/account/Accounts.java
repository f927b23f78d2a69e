package org.praktyki.core.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.Slug;

/** Local accounts and signing in. */
public final class Accounts {

    /** The name of the first administrator's account. */
    public static final String FIRST_ADMINISTRATOR = "admin";

    /** How many attempts one name has in a {@link #WINDOW}; the next ones are refused without a look at the password. */
    public static final int MAX_ATTEMPTS = 5;

    /** How long attempts count. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GENERATED_LENGTH = 16;

    private final AccountStore store;
    private final Witness witness;
    private final Clock clock;

    /**
     * Works on a store.
     *
     * @param witness told who signed in, who could not and who was locked out
     */
    public Accounts(AccountStore store, Witness witness, Clock clock) {
        this.store = store;
        this.witness = witness;
        this.clock = clock;
    }

    /** Sees what comes of attempts to sign in, and keeps it. */
    @FunctionalInterface
    public interface Witness {

        /** Someone tried to sign in to an account. */
        void saw(String account, Deed deed);
    }

    /** What came of an attempt to sign in. */
    public enum Outcome {
        /** Name and password fit. */
        SIGNED_IN,
        /** They do not; whether there is such an account stays unsaid. */
        REFUSED,
        /** Too many attempts for that name; even the right password is refused until the window has passed. */
        LOCKED
    }

    /**
     * The answer to an attempt to sign in.
     *
     * @param outcome what came of it
     * @param actor who signed in; present exactly where someone did
     */
    public record SignIn(Outcome outcome, Optional<Actor> actor) {}

    /**
     * Checks a name and password. Takes as long for a name that does not exist as for one that does. What comes of it stands in the
     * audit, without any address, and only where there is such an account: people type passwords into the field for the name.
     *
     * @param name in any letter case, with white space around
     * @param password its password
     */
    public SignIn signIn(String name, char[] password) {
        String key = key(name);
        int attempts = count(key);
        SignIn signIn = attempt(key, password, attempts);
        // of those who are locked out only the first attempt is recorded: nobody can flood the log
        if (attempts <= MAX_ATTEMPTS + 1) {
            store.find(key).ifPresent(account -> record(account, signIn.outcome()));
        }
        return signIn;
    }

    private static String key(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return key.substring(0, Math.min(64, key.length()));
    }

    private int count(String key) {
        Instant now = clock.instant();
        return store.countAttempt(key, now, now.minus(WINDOW));
    }

    private SignIn attempt(String key, char[] password, int attempts) {
        if (attempts > MAX_ATTEMPTS) {
            return new SignIn(Outcome.LOCKED, Optional.empty());
        }
        Optional<Account> account = store.find(key);
        boolean fits =
                account.map(Account::password).orElse(PasswordHash.NOBODYS).matches(password);
        if (account.isEmpty() || !fits) {
            return new SignIn(Outcome.REFUSED, Optional.empty());
        }
        store.forgetAttempts(key);
        return new SignIn(Outcome.SIGNED_IN, account.map(Account::actor));
    }

    private void record(Account account, Outcome outcome) {
        Deed.Action action = switch (outcome) {
            case SIGNED_IN -> Deed.Action.SIGNED_IN;
            case REFUSED -> Deed.Action.SIGN_IN_REFUSED;
            case LOCKED -> Deed.Action.SIGN_IN_LOCKED;
        };
        witness.saw(account.name(), new Deed(account.name(), clock.instant(), action));
    }

    /**
     * Who gives commands under a name now, with what they may do now: accounts change while their owners work.
     *
     * @return empty where the account is gone
     */
    public Optional<Actor> current(String name) {
        return store.find(name).map(Account::actor);
    }

    /**
     * Makes the first administrator where there is no account yet.
     *
     * @param chosen the password to give it; without one, one is made
     * @return the password that was made, to be shown once; empty where one was chosen or accounts exist
     */
    public Optional<String> ensureAdministrator(Optional<String> chosen) {
        if (!store.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> made = chosen.isPresent() ? Optional.empty() : Optional.of(generate());
        String password = made.or(() -> chosen).orElseThrow();
        save(Actor.system("start"), FIRST_ADMINISTRATOR, password.toCharArray(), Set.of(Role.ADMINISTRATOR));
        return made;
    }

    /**
     * All accounts, by their names.
     *
     * @throws DeniedException unless the actor may manage the installation
     */
    public List<Account> list(Actor actor) {
        actor.require(Permission.MANAGE_INSTALLATION);
        return store.list();
    }

    /**
     * Changes what an account may do, and leaves its password as it is.
     *
     * @param sections codes of the topics that its owner is limited to; empty for no limit
     * @throws NoSuchElementException where there is no such account
     * @throws InvalidException where the last administrator would be one no longer
     * @throws DeniedException unless the actor may manage the installation
     */
    public void saveRights(Actor actor, String name, Set<Role> roles, Set<Slug> sections) {
        actor.require(Permission.MANAGE_INSTALLATION);
        if (!store.saveRights(name, roles, sections, deed(actor, Deed.Action.SAVED, rights(roles, sections)))) {
            throw new NoSuchElementException("There is no account " + name);
        }
    }

    /**
     * Removes an account. What its owner wrote stays.
     *
     * @throws NoSuchElementException where there is no such account
     * @throws InvalidException where it is the last administrator's
     * @throws DeniedException unless the actor may manage the installation
     */
    public void remove(Actor actor, String name) {
        actor.require(Permission.MANAGE_INSTALLATION);
        if (!store.remove(name, deed(actor, Deed.Action.REMOVED, ""))) {
            throw new NoSuchElementException("There is no account " + name);
        }
        store.forgetAttempts(name);
    }

    /**
     * Makes an account, or gives an existing one a new password and roles; the topics that it is limited to stay. Attempts to guess
     * it are forgotten.
     *
     * @throws InvalidException where the password is shorter than {@link PasswordHash#MIN_LENGTH}, or the last administrator would
     *     be one no longer
     * @throws DeniedException unless the actor may manage the installation
     */
    public void save(Actor actor, String name, char[] password, Set<Role> roles) {
        save(
                actor,
                name,
                password,
                roles,
                store.find(name).map(Account::sections).orElse(Set.of()));
    }

    /**
     * Makes an account, or gives an existing one a new password, roles and topics. Attempts to guess it are forgotten.
     *
     * @param sections codes of the topics that its owner is limited to; empty for no limit
     * @throws InvalidException where the password is shorter than {@link PasswordHash#MIN_LENGTH}, or the last administrator would
     *     be one no longer
     * @throws DeniedException unless the actor may manage the installation
     */
    public void save(Actor actor, String name, char[] password, Set<Role> roles, Set<Slug> sections) {
        actor.require(Permission.MANAGE_INSTALLATION);
        if (password.length < PasswordHash.MIN_LENGTH) {
            throw new InvalidException(List.of(new Finding("password", "", Problem.TOO_SHORT)));
        }
        Account account = new Account(name, PasswordHash.of(password), roles, sections);
        store.save(account, deed(actor, Deed.Action.SAVED, rights(roles, sections)));
        store.forgetAttempts(name);
    }

    /**
     * Makes an account.
     *
     * @return the password that was made for it, to be shown once
     * @throws InvalidException where there is one with that name
     * @throws org.praktyki.core.finding.InvalidValueException where the name has another form
     * @throws DeniedException unless the actor may manage the installation
     */
    public String add(Actor actor, String name, Set<Role> roles, Set<Slug> sections) {
        actor.require(Permission.MANAGE_INSTALLATION);
        if (store.find(name).isPresent()) {
            throw refusal("name", name, Problem.TAKEN);
        }
        String password = generate();
        save(actor, name, password.toCharArray(), roles, sections);
        return password;
    }

    /**
     * Gives an account a new password. Attempts to guess the old one are forgotten.
     *
     * @return the password, to be shown once
     * @throws NoSuchElementException where there is no such account
     * @throws DeniedException unless the actor may manage the installation
     */
    public String resetPassword(Actor actor, String name) {
        actor.require(Permission.MANAGE_INSTALLATION);
        String password = generate();
        replacePassword(actor, store.find(name).orElseThrow(), password.toCharArray());
        return password;
    }

    /**
     * Gives one's own account another password. To guess the present one here is stopped as it is when signing in.
     *
     * @throws InvalidException where the present one is wrong, or the new one too short
     */
    public void changePassword(Actor actor, char[] present, char[] next) {
        String key = key(actor.name());
        if (attempt(key, present, count(key)).actor().isEmpty()) {
            throw refusal("present", "", Problem.WRONG_PASSWORD);
        }
        if (next.length < PasswordHash.MIN_LENGTH) {
            throw refusal("password", "", Problem.TOO_SHORT);
        }
        replacePassword(actor, store.find(actor.name()).orElseThrow(), next);
    }

    private void replacePassword(Actor actor, Account account, char[] password) {
        Account changed = new Account(account.name(), PasswordHash.of(password), account.roles(), account.sections());
        store.save(changed, deed(actor, Deed.Action.SAVED, rights(account.roles(), account.sections())));
        store.forgetAttempts(account.name());
    }

    private static InvalidException refusal(String field, String value, Problem problem) {
        return new InvalidException(List.of(new Finding(field, value, problem)));
    }

    /** What an account may do, for those who look later when it came to that. */
    private static String rights(Set<Role> roles, Set<Slug> sections) {
        String what = roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
        String where = sections.stream().map(Slug::value).sorted().collect(Collectors.joining(", "));
        return where.isEmpty() ? what : what + ": " + where;
    }

    private Deed deed(Actor actor, Deed.Action action, String note) {
        return new Deed(actor.name(), clock.instant(), action, Optional.of(note));
    }

    private static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
