package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What some periods come to, on the average.
 *
 * @param values by period, in the order of time; at least one
 */
public record Average(NavigableMap<Period, BigDecimal> values) {

    /** Refuses to have none. */
    public Average {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>((SortedMap<Period, BigDecimal>) values));
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no average of nothing");
        }
    }

    /** The arithmetic mean: the exact sum by the number of values, rounded half up to twelve digits behind the point. */
    public BigDecimal value() {
        return Figure.of(values.values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), Figure.MAX_SCALE, RoundingMode.HALF_UP))
                .value()
                .orElseThrow();
    }
}
