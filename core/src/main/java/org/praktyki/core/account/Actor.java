package org.praktyki.core.account;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.praktyki.core.text.Slug;

/**
 * Who gives a command.
 *
 * @param name the account's name, or the name of a part of the system; recorded with each change
 * @param roles what the actor is to the installation; empty for the anonymous public
 * @param sections codes of the topics that the actor is limited to, with all below them; empty for no limit
 */
public record Actor(String name, Set<Role> roles, Set<Slug> sections) {

    /** Someone who has not signed in. */
    public static final Actor ANONYMOUS = new Actor("anonymous", Set.of());

    private static final String SYSTEM = "system:";

    /** Refuses an empty name. */
    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An actor needs a name");
        }
        roles = Set.copyOf(roles);
        sections = Set.copyOf(sections);
    }

    /** An actor without a limit to some topics. */
    public Actor(String name, Set<Role> roles) {
        this(name, roles, Set.of());
    }

    /**
     * The installation itself, acting for whoever runs it on the machine: the command line, the first start.
     *
     * @param part such as {@code import}
     */
    public static Actor system(String part) {
        return new Actor(SYSTEM + part, Set.of(Role.ADMINISTRATOR));
    }

    /** Whether this is the installation itself. */
    public boolean isSystem() {
        return name.startsWith(SYSTEM);
    }

    /** Whether the actor may do this at all, if only to some practices. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /**
     * Whether the actor may do this to one thing.
     *
     * @param own whether it is the actor's own
     * @param topics the codes of the topics it stands in, from the section down; empty where it stands in none
     */
    public boolean may(Permission permission, boolean own, Collection<Slug> topics) {
        boolean inScope = sections.isEmpty() || (own && topics.isEmpty()) || !Collections.disjoint(sections, topics);
        return roles.stream()
                .filter(role -> role.permissions().contains(permission))
                .anyMatch(role -> (own || !role.ownOnly()) && (inScope || role.everywhere()));
    }

    /** Whether the actor may do this to all practices, and not only to some. */
    public boolean mayToAll(Permission permission) {
        return roles.stream()
                .filter(role -> role.permissions().contains(permission))
                .anyMatch(role -> role.everywhere() || (!role.ownOnly() && sections.isEmpty()));
    }

    /** Whether the actor may do this to practices of others. */
    public boolean mayToOthers(Permission permission) {
        return roles.stream()
                .anyMatch(role -> !role.ownOnly() && role.permissions().contains(permission));
    }

    /** Whether the actor sees practices of others. */
    public boolean seesOthers() {
        return mayToOthers(Permission.READ_UNPUBLISHED);
    }

    /**
     * Demands a permission.
     *
     * @throws DeniedException where the actor does not have it
     */
    public void require(Permission permission) {
        require(permission, may(permission));
    }

    /**
     * Demands a permission for one thing.
     *
     * @throws DeniedException where the actor does not have it
     */
    public void require(Permission permission, boolean own, Collection<Slug> topics) {
        require(permission, may(permission, own, topics));
    }

    private void require(Permission permission, boolean granted) {
        if (!granted) {
            throw new DeniedException(this, permission);
        }
    }
}
