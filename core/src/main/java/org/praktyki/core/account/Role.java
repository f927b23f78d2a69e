package org.praktyki.core.account;

import static org.praktyki.core.account.Permission.EDIT_METRICS;
import static org.praktyki.core.account.Permission.EDIT_PARTNERS;
import static org.praktyki.core.account.Permission.EDIT_PRACTICES;
import static org.praktyki.core.account.Permission.IMPORT_PRACTICES;
import static org.praktyki.core.account.Permission.PUBLISH_PRACTICES;
import static org.praktyki.core.account.Permission.READ_UNPUBLISHED;
import static org.praktyki.core.account.Permission.REVIEW_PRACTICES;

import java.util.EnumSet;
import java.util.Set;

/** What someone is to the installation, and so what they may do: the one table of it. */
public enum Role {
    /** Writes practices, and sees and changes those alone. */
    AUTHOR(true, EnumSet.of(READ_UNPUBLISHED, EDIT_PRACTICES, IMPORT_PRACTICES)),
    /** Writes practices, and judges first what authors hand in. */
    EDITOR(
            false,
            EnumSet.of(
                    READ_UNPUBLISHED, EDIT_PRACTICES, IMPORT_PRACTICES, REVIEW_PRACTICES, EDIT_PARTNERS, EDIT_METRICS)),
    /** Has the last word on what is published. */
    REVIEWER(false, EnumSet.of(READ_UNPUBLISHED, REVIEW_PRACTICES, PUBLISH_PRACTICES)),
    /** May do everything, in all topics. */
    ADMINISTRATOR(false, EnumSet.allOf(Permission.class));

    private final boolean ownOnly;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Set<Permission> permissions;

    Role(boolean ownOnly, EnumSet<Permission> permissions) {
        this.ownOnly = ownOnly;
        this.permissions = Set.copyOf(permissions);
    }

    /** What this role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether it may do so with its own practices alone. */
    public boolean ownOnly() {
        return ownOnly;
    }

    /** Whether it may do so in all topics, whatever the account is limited to. */
    boolean everywhere() {
        return this == ADMINISTRATOR;
    }
}
