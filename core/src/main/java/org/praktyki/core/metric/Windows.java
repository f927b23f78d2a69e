package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The values of a series before something began, and from the period in which it did. */
record Windows(NavigableMap<Period, BigDecimal> before, NavigableMap<Period, BigDecimal> after) {

    static final Windows NONE = new Windows(new TreeMap<>(), new TreeMap<>());

    static Windows of(NavigableMap<Period, BigDecimal> values, Period began) {
        return new Windows(values.headMap(began, false), values.tailMap(began, true));
    }

    /** Whether there are at least so many on either side. */
    boolean has(int each) {
        return before.size() >= each && after.size() >= each;
    }

    /** These, for the periods for which another has values too. */
    Windows sharedWith(Windows other) {
        return new Windows(shared(before, other.before), shared(after, other.after));
    }

    private static NavigableMap<Period, BigDecimal> shared(
            NavigableMap<Period, BigDecimal> values, NavigableMap<Period, BigDecimal> others) {
        NavigableMap<Period, BigDecimal> shared = new TreeMap<>(values);
        shared.keySet().retainAll(others.keySet());
        return shared;
    }

    BigDecimal change() {
        return new Average(after).value().subtract(new Average(before).value());
    }
}
