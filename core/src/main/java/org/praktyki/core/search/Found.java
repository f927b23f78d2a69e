package org.praktyki.core.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.practice.Practice;

/**
 * One page of a result.
 *
 * @param matches in the order asked for
 * @param total how many there are on all pages
 * @param counts as in {@link Hits}; a topic counts what stands below it too
 * @param corrected the text with other words in the place of those that are nowhere, where that is what was looked for
 * @param partial as in {@link Hits}
 */
public record Found(
        List<Match> matches,
        long total,
        Map<Facet, List<FacetCount>> counts,
        Optional<String> corrected,
        boolean partial) {

    /** A result without anything. */
    static final Found NOTHING = new Found(List.of(), 0, Map.of(), Optional.empty(), false);

    /** Copies the list. */
    public Found {
        matches = List.copyOf(matches);
        counts = Map.copyOf(counts);
    }

    /** The practices alone. */
    public List<Practice> practices() {
        return matches.stream().map(Match::practice).toList();
    }

    /** How many practices there are of each kind; none where the query did not ask. */
    public List<FacetCount> counts(Facet facet) {
        return counts.getOrDefault(facet, List.of());
    }
}
