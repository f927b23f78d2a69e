package org.praktyki.core.search;

import java.util.Comparator;

/**
 * How many practices there are of one kind.
 *
 * @param value the kind
 * @param practices how many of those that everything else in the query lets through, exactly
 */
public record FacetCount(FacetValue value, long practices) {

    /** The most frequent first, those alike by value. */
    public static final Comparator<FacetCount> MOST_FIRST = (one, other) -> one.practices == other.practices
            ? one.value.value().compareTo(other.value.value())
            : Long.compare(other.practices, one.practices);
}
