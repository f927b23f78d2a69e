package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which periods an indicator has one definition for: of itself, and of all that it is computed of.
 *
 * @param catalogue with those that only editors see, as formulas may name them
 */
record Eras(Indicator indicator, Catalogue catalogue) {

    /** Whether figures of these periods can be compared. */
    boolean isSame(Period one, Period other) {
        return definitions(one).equals(definitions(other));
    }

    /** The values of periods that can be compared with one. */
    NavigableMap<Period, BigDecimal> of(NavigableMap<Period, BigDecimal> values, Period period) {
        NavigableMap<Period, BigDecimal> same = new TreeMap<>(values);
        List<Definition> now = definitions(period);
        same.keySet().removeIf(other -> !definitions(other).equals(now));
        return same;
    }

    private List<Definition> definitions(Period period) {
        List<Definition> definitions = new ArrayList<>();
        gather(indicator, period, definitions, new HashSet<>());
        return definitions;
    }

    private void gather(Indicator from, Period period, List<Definition> into, Set<IndicatorId> seen) {
        if (seen.add(from.id())) {
            Definition its = from.definition(period);
            into.add(its);
            its.formula().stream()
                    .flatMap(formula -> formula.codes().stream())
                    .flatMap(code -> catalogue.withCode(code).stream())
                    .forEach(next -> gather(next, period, into, seen));
        }
    }
}
