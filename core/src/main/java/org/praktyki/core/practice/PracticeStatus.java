package org.praktyki.core.practice;

/** Where a practice stands in its life. */
public enum PracticeStatus {
    /** Being written; nobody outside the panel sees it. */
    DRAFT,
    /** Before the public. */
    PUBLISHED
}
