package org.praktyki.core.metric;

import java.util.Locale;

/** What to mind when reading evidence, whatever its grade. */
public enum EvidenceNote {
    /** Some of the unit's figures that were used are preliminary or estimated. */
    NOT_FINAL,
    /** Figures were left out, as the indicator was defined otherwise then. */
    OTHER_DEFINITION,
    /** Neither more nor less of the indicator is better, so the change is neither. */
    NO_DIRECTION,
    /** The unit changed no more than the middle half of the comparable ones did. */
    LIKE_THE_OTHERS,
    /** A stated value is another than the one recorded for its period. */
    STATED_DIFFERS;

    /**
     * The sentence for it.
     *
     * @param locale Polish unless English is asked for
     */
    public String sentence(Locale locale) {
        return Words.of("note", this, locale);
    }
}
