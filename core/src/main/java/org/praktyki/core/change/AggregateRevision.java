package org.praktyki.core.change;

/**
 * A thing as one save left it.
 *
 * @param thing as it was, with the version that the save made
 * @param deed who saved it when, and what that was called
 * @param <A> the kind of thing
 */
public record AggregateRevision<A>(A thing, Deed deed) {}
