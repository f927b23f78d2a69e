package org.praktyki.core.metric;

import java.util.Locale;

/** Which way of an indicator is the good one. */
public enum Direction {
    /** More is better. */
    MORE,
    /** Less is better. */
    LESS,
    /** Neither is: it only describes, and nobody is ranked by it as better or worse. */
    NEITHER;

    /**
     * Whether a change is one for the better.
     *
     * @param sign of the change, as of {@link java.math.BigDecimal#signum()}
     */
    public boolean isBetter(int sign) {
        return switch (this) {
            case MORE -> sign > 0;
            case LESS -> sign < 0;
            case NEITHER -> false;
        };
    }

    /**
     * The words for it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Words.of("direction", this, locale);
    }
}
