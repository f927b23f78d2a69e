package org.praktyki.persistence.language;

import java.util.ArrayList;
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
        List<FacetCount> counts = new ArrayList<>(sums.size());
        Set<String> values = HashSet.newHashSet(sums.size());
        sums.forEach((value, practices) -> {
            counts.add(new FacetCount(value, practices));
            values.add(value.value());
        });
        if (values.size() == counts.size()) {
            counts.sort(FacetCount.MOST_FIRST);
            return counts;
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
