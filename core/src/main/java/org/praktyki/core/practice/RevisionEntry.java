package org.praktyki.core.practice;

import org.praktyki.core.change.Deed;

/**
 * One line of a practice's history: that it was saved, not how it was then.
 *
 * @param version the version that the save made
 * @param deed who made it when, and what that was called
 */
public record RevisionEntry(long version, Deed deed) {}
