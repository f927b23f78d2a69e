package org.praktyki.core.search;

import java.util.List;
import java.util.Map;
import org.praktyki.core.practice.Practice;

/**
 * One page of a result.
 *
 * @param practices in the order asked for
 * @param total how many there are on all pages
 * @param counts as in {@link Hits}; a topic counts what stands below it too
 */
public record Found(List<Practice> practices, long total, Map<Facet, List<FacetCount>> counts) {

    /** A result without anything. */
    static final Found NOTHING = new Found(List.of(), 0, Map.of());

    /** Copies the list. */
    public Found {
        practices = List.copyOf(practices);
        counts = Map.copyOf(counts);
    }

    /** How many practices there are of each kind; none where the query did not ask. */
    public List<FacetCount> counts(Facet facet) {
        return counts.getOrDefault(facet, List.of());
    }
}
