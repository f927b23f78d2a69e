package org.praktyki.servlet;

import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import org.praktyki.core.metric.Period;

/**
 * For when there are figures.
 *
 * @param first the first period
 * @param last the last one
 * @param units of how many units there are figures for the last one
 */
record Span(Period first, Period last, long units) {

    /** Absent where there are none. */
    static Optional<Span> of(NavigableMap<Period, Long> periods) {
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(
                        periods.firstKey(),
                        periods.lastKey(),
                        periods.lastEntry().getValue()));
    }

    /** Such as "2015–2024". */
    String text(Locale locale) {
        String from = first.label(locale);
        return first.equals(last) ? from : from + "–" + last.label(locale);
    }
}
