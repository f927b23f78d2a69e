package org.praktyki.core.metric.intake;

import java.util.Locale;

/** What stands between the whole digits of the numbers of a file and those behind. */
public enum DecimalMark {
    COMMA(',', '.'),
    POINT('.', ',');

    private final char mark;
    private final char other;

    DecimalMark(char mark, char other) {
        this.mark = mark;
        this.other = other;
    }

    char mark() {
        return mark;
    }

    /** What may stand between groups of three whole digits then, apart from spaces and apostrophes. */
    char grouping() {
        return other;
    }

    /**
     * The word for it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Words.of("decimalMark", this, locale);
    }
}
