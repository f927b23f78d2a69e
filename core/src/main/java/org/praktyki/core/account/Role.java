package org.praktyki.core.account;

import java.util.Set;

/** What someone is to the installation. */
public enum Role {
    /** Writes and publishes practices. */
    EDITOR,
    /** May do everything. */
    ADMINISTRATOR;

    /** What this role may do: the one table of it. */
    public Set<Permission> permissions() {
        return switch (this) {
            case EDITOR -> Set.of(Permission.READ_UNPUBLISHED, Permission.EDIT_PRACTICES, Permission.PUBLISH_PRACTICES);
            case ADMINISTRATOR -> Set.of(Permission.values());
        };
    }
}
