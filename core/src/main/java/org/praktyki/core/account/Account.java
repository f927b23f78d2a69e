package org.praktyki.core.account;

import java.util.Set;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.Slug;

/**
 * A local account.
 *
 * @param name what one signs in with: small letters, digits, dot, hyphen, underscore; 2 to 64 characters
 * @param password the hash of its password
 * @param roles what its owner is to the installation
 * @param sections codes of the topics that its owner is limited to; empty for no limit
 */
public record Account(String name, PasswordHash password, Set<Role> roles, Set<Slug> sections) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    /** Refuses a name of another form. */
    public Account {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValueException(name, Problem.NOT_A_SLUG);
        }
        roles = Set.copyOf(roles);
        sections = Set.copyOf(sections);
    }

    /** An account without a limit to some topics. */
    public Account(String name, PasswordHash password, Set<Role> roles) {
        this(name, password, roles, Set.of());
    }

    /** Its owner as the giver of commands. */
    public Actor actor() {
        return new Actor(name, roles, sections);
    }
}
