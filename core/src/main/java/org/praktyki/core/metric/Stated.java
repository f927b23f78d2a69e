package org.praktyki.core.metric;

import java.math.BigDecimal;

/**
 * A value that those who tell of a practice state themselves.
 *
 * @param period for when
 * @param value exact, in the indicator's unit
 */
public record Stated(Period period, BigDecimal value) {

    /** Takes the same values for the same, however many zeros they were written with. */
    public Stated {
        value = Figure.of(value).value().orElseThrow();
    }
}
