package org.praktyki.core.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.text.Slug;

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
     * @throws InvalidException where the last administrator would be one no longer
     */
    void save(Account account, Deed deed);

    /** All accounts, by their names. */
    List<Account> list();

    /**
     * Changes what an account may do, and leaves its password as it is.
     *
     * @param deed who does so when
     * @return whether there is such an account
     * @throws InvalidException where the last administrator would be one no longer
     */
    boolean saveRights(String name, Set<Role> roles, Set<Slug> sections, Deed deed);

    /**
     * Removes an account.
     *
     * @param deed who does so when
     * @return whether there was such an account
     * @throws InvalidException where it is the last administrator's
     */
    boolean remove(String name, Deed deed);

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
