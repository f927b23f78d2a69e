package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values in up to five classes with about as many in each (quantiles); equal values are never in different ones.
 *
 * @param classes rising, none of them empty
 */
record Classes(List<Interval> classes) {

    static final int MOST = 5;

    /** From the lowest to the highest value that is in it, both included. */
    record Interval(BigDecimal low, BigDecimal high) {

        boolean holds(BigDecimal value) {
            return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
        }
    }

    static Classes of(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        List<Interval> classes = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= MOST && from < sorted.size(); i++) {
            int to = Math.max(from + 1, Math.round((float) sorted.size() * i / MOST));
            while (to < sorted.size() && sorted.get(to).compareTo(sorted.get(to - 1)) == 0) {
                to++;
            }
            classes.add(new Interval(sorted.get(from), sorted.get(to - 1)));
            from = to;
        }
        return new Classes(classes);
    }

    /** The place of its class. */
    int place(BigDecimal value) {
        return IntStream.range(0, classes.size())
                .filter(i -> classes.get(i).holds(value))
                .findFirst()
                .orElseThrow();
    }
}
