package org.praktyki.core.account;

import java.time.Instant;
import java.util.Optional;
import org.praktyki.core.change.Deed;

/** Keeps local accounts, and counts attempts to sign in so that guessing is stopped on all nodes and over restarts. */
public interface AccountStore {

    /** The account with exactly this name. */
    Optional<Account> find(String name);

    /** Whether there is any account at all. */
    boolean isEmpty();

    /**
     * Writes the account, new or changed.
     *
     * @param deed who does so when
     */
    void save(Account account, Deed deed);

    /**
     * Counts an attempt to sign in, before the password is looked at. Attempts in parallel each get a number of their own.
     *
     * @param name whatever was typed, up to 64 characters; there need not be such an account
     * @param now when; attempts made before {@code since}, of any name, are forgotten
     * @param since begin of the window in which attempts count together
     * @return how many attempts for that name fall into the window, this one included
     */
    int countAttempt(String name, Instant now, Instant since);

    /** Forgets the attempts of a name, after a successful one. */
    void forgetAttempts(String name);
}
