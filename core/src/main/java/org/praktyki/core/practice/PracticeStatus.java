package org.praktyki.core.practice;

/** Where a practice stands in its life; {@link Step} says which follows which. */
public enum PracticeStatus {
    /** Being written by its author. */
    DRAFT,
    /** Handed in by its author, waiting for an editor. */
    SUBMITTED,
    /** Found complete by an editor, waiting for a reviewer's word. */
    IN_REVIEW,
    /** Back at its author, with a reason. */
    RETURNED,
    /** Before the public. */
    PUBLISHED,
    /** Before the public, with a notice that it is no longer kept up. */
    ARCHIVED,
    /** Taken from the public, which is told that it was there once. */
    WITHDRAWN;

    /** Whether everyone may see a practice of this status. */
    public boolean isPublic() {
        return this == PUBLISHED || this == ARCHIVED;
    }
}
