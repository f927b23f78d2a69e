package org.praktyki.core.account;

import java.util.Set;

/**
 * Who gives a command.
 *
 * @param name the account's name, or the name of a part of the system; recorded with each change
 * @param roles what the actor is to the installation; empty for the anonymous public
 */
public record Actor(String name, Set<Role> roles) {

    /** Someone who has not signed in. */
    public static final Actor ANONYMOUS = new Actor("anonymous", Set.of());

    /** Refuses an empty name. */
    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An actor needs a name");
        }
        roles = Set.copyOf(roles);
    }

    /**
     * The installation itself, acting for whoever runs it on the machine: the command line, the first start.
     *
     * @param part such as {@code import}
     */
    public static Actor system(String part) {
        return new Actor("system:" + part, Set.of(Role.ADMINISTRATOR));
    }

    /** Whether the actor may do this. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /**
     * Demands a permission.
     *
     * @throws DeniedException where the actor does not have it
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new DeniedException(this, permission);
        }
    }
}
