package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found for an indicator in the course of time.
 *
 * @param indicator what was measured
 * @param observed of what
 * @param figures by period, in the order of time; a period for which nothing was recorded is not among them
 */
public record Series(IndicatorId indicator, Observed observed, NavigableMap<Period, Figure> figures) {

    /** Copies the figures. */
    public Series {
        figures = Collections.unmodifiableNavigableMap(new TreeMap<>((SortedMap<Period, Figure>) figures));
    }

    /** The value of a period; absent where none was recorded, or it is missing. */
    public Optional<BigDecimal> value(Period period) {
        return Optional.ofNullable(figures.get(period)).flatMap(Figure::value);
    }

    /** The values that there are, without the missing ones. */
    public NavigableMap<Period, BigDecimal> values() {
        NavigableMap<Period, BigDecimal> values = new TreeMap<>();
        figures.forEach((period, figure) -> figure.value().ifPresent(value -> values.put(period, value)));
        return values;
    }

    /** The last period for which there is a value. */
    public Optional<Period> latest() {
        return Optional.ofNullable(values().isEmpty() ? null : values().lastKey());
    }
}
