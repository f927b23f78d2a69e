package org.praktyki.core.metric.intake;

import java.util.Locale;

/** How far a guess can be relied on. */
public enum Confidence {
    /** The headings say it all. */
    HIGH,
    /** What stands in the columns says what the headings do not, or something is left to be said. */
    MEDIUM,
    /** The table may be of something else. */
    LOW;

    /**
     * The words for it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Words.of("confidence", this, locale);
    }
}
