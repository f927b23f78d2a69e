package org.praktyki.core.replication;

import org.praktyki.core.text.EmailAddress;

/**
 * Who claimed a replication, by their own word: a person, of whom nothing is public, and who is forgotten in time.
 *
 * @param name as they gave it
 * @param email where letters about it go to
 * @param language in which they read them, a tag of BCP 47
 */
public record Claimant(String name, EmailAddress email, String language) {

    /** How many characters a name may have. */
    public static final int MAX_NAME = 100;

    /** Trims, and refuses an empty name and one that is too long. */
    public Claimant {
        name = name.strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("A claimant's name has 1 to " + MAX_NAME + " characters");
        }
    }

    /** Says nothing of who it is, lest it come into a log. */
    @Override
    public String toString() {
        return "a claimant";
    }
}
