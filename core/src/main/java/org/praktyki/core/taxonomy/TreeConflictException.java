package org.praktyki.core.taxonomy;

/** Someone else changed the topic tree since it was read. Nothing was written; the tree as it is now is here. */
public final class TreeConflictException extends RuntimeException {

    private final transient CategoryTree current;

    /**
     * Refuses a stale change.
     *
     * @param current as it is stored now
     */
    public TreeConflictException(CategoryTree current) {
        super("The topic tree was changed since it was read");
        this.current = current;
    }

    /** The tree as it is stored now. */
    public CategoryTree current() {
        return current;
    }
}
