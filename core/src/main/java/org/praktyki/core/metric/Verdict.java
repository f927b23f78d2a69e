package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.Locale;

/** Whether a change is one for the better. */
public enum Verdict {
    BETTER,
    WORSE,
    UNCHANGED,
    /** There is a change, and neither way is the good one. */
    NEITHER;

    static Verdict of(BigDecimal change, Direction direction) {
        if (change.signum() == 0) {
            return UNCHANGED;
        }
        if (direction == Direction.NEITHER) {
            return NEITHER;
        }
        return direction.isBetter(change.signum()) ? BETTER : WORSE;
    }

    /**
     * The words for it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Words.of("verdict", this, locale);
    }
}
