package org.praktyki.persistence.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;

/** Sums up what was counted in one respect. */
public final class FacetSums {

    private FacetSums() {}

    /** The spellings of one value together, called as most authors write it. */
    public static List<FacetCount> summedUp(Map<FacetValue, Long> sums) {
        List<FacetCount> counts = sums.entrySet().stream()
                .map(sum -> new FacetCount(sum.getKey(), sum.getValue()))
                .toList();
        Set<String> values = HashSet.newHashSet(counts.size());
        if (counts.stream().allMatch(count -> values.add(count.value().value()))) {
            return counts.stream().sorted(FacetCount.MOST_FIRST).toList();
        }
        Map<String, FacetCount> byValue = new HashMap<>();
        counts.stream()
                .sorted(FacetCount.MOST_FIRST.thenComparing(
                        count -> count.value().label()))
                .forEach(count -> byValue.merge(
                        count.value().value(),
                        count,
                        (first, other) -> new FacetCount(first.value(), first.practices() + other.practices())));
        return byValue.values().stream().sorted(FacetCount.MOST_FIRST).toList();
    }
}
