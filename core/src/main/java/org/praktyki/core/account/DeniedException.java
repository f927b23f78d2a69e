package org.praktyki.core.account;

/** The actor may not do what was asked. */
public final class DeniedException extends RuntimeException {

    private final Permission permission;

    DeniedException(Actor actor, Permission permission) {
        super(actor.name() + " does not have the permission " + permission);
        this.permission = permission;
    }

    /** What would have been needed. */
    public Permission permission() {
        return permission;
    }
}
