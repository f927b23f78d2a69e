package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import org.praktyki.core.metric.Period;

/**
 * The periods of a chart, one after the other: those for which there is nothing too, so that their distances are right.
 *
 * @param periods in the order of time, at least one
 * @param locale in which they are labelled
 */
record Axis(List<Period> periods, Locale locale) {

    static final int MOST_BREAKS = 3;

    /** Beyond that nobody sees a single one; what is left out is what is oldest. */
    private static final int MOST = 400;

    /** From the first to the last of those for which something is known. */
    static Axis of(NavigableMap<Period, ?> known, Locale locale) {
        List<Period> periods = new ArrayList<>();
        Optional<Period> next = Optional.of(known.firstKey());
        while (next.isPresent() && next.get().compareTo(known.lastKey()) <= 0) {
            periods.add(next.get());
            next = next.get().next();
        }
        return new Axis(List.copyOf(periods.subList(Math.max(0, periods.size() - MOST), periods.size())), locale);
    }

    /** The first period of the axis that does not begin before another; absent where there is none. */
    Optional<Period> at(Period period) {
        return periods.stream().filter(one -> one.compareTo(period) >= 0).findFirst();
    }
}
