package org.praktyki.core.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.praktyki.core.practice.PracticeId;

/**
 * What an engine found.
 *
 * @param ids one page of the result, in the order asked for
 * @param total how many there are on all pages, exactly
 * @param counts for each facet that the query asked to be counted, how many practices there would be of each kind if nothing were
 *     chosen in that facet: the most frequent first, those alike by value
 * @param corrections words that were typed, are in no practice and no dictionary, and were taken for these others, without
 *     diacritics
 * @param partial whether no practice has all of the words that were looked for, so that half of them had to do
 */
public record Hits(
        List<PracticeId> ids,
        long total,
        Map<Facet, List<FacetCount>> counts,
        Map<String, String> corrections,
        boolean partial) {

    /** Copies what it is given. */
    public Hits {
        ids = List.copyOf(ids);
        Map<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
        counts.forEach((facet, list) -> copy.put(facet, List.copyOf(list)));
        counts = Collections.unmodifiableMap(copy);
        corrections = Map.copyOf(corrections);
    }

    /** A result for just what was typed. */
    public Hits(List<PracticeId> ids, long total, Map<Facet, List<FacetCount>> counts) {
        this(ids, total, counts, Map.of(), false);
    }

    /** A result of which nothing was counted. */
    public Hits(List<PracticeId> ids, long total) {
        this(ids, total, Map.of());
    }
}
