package org.praktyki.core.practice;

import java.time.Instant;

/**
 * One line of a practice's history: that it was saved, not how it was then.
 *
 * @param version the version that the save made
 * @param at when
 * @param actor name of who saved it
 */
public record RevisionEntry(long version, Instant at, String actor) {}
