package org.praktyki.core.metric.intake;

import java.util.List;
import java.util.Locale;

/**
 * What was passed over, as it had to be, for whoever wants to know.
 *
 * @param kind why
 * @param count how many lines, or cells
 * @param samples the first few, each with its line, such as {@code 120: Źródło: GUS}
 */
public record IntakeNote(Kind kind, long count, List<String> samples) {

    /** Why something can be passed over. */
    public enum Kind {
        /** Lines that are no data, such as the source below a table. */
        REMARK,
        /** Lines of the whole country. */
        COUNTRY,
        /** Lines of units on another level than the indicator's, or of parts of units. */
        OTHER_LEVEL,
        /** Empty cells. */
        BLANK,
        /** The same figure for the same unit and period once more. */
        REPEATED,
        /** Marks beside figures that mean nothing here. */
        UNKNOWN_MARK
    }

    /** Copies the list. */
    public IntakeNote {
        samples = List.copyOf(samples);
    }

    /**
     * The words for it, without the number.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Words.of("note", kind, locale);
    }
}
