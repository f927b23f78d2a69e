package org.praktyki.core.metric;

import java.util.Locale;

/**
 * How well it is shown that a practice has changed something, the best first. It does not say how good the practice is: what is shown best
 * may be a change for the worse.
 *
 * <p>A grade is given where all {@linkplain EvidenceRule rules} of it and of the lower ones hold:
 *
 * <ul>
 *   <li>A: at least two values before and two after in the series of the unit, and in those of at least five comparable units for the same
 *       periods.
 *   <li>B: at least one recorded value before and one after; or a baseline and a result of a later period that are stated with a source.
 *   <li>C: at least one value recorded of the time after, which has its source always; or a result that is stated with a source.
 *   <li>D: anything less, such as words alone.
 * </ul>
 *
 * <p><em>Before</em> are the periods that come before the one in which the practice began to work, <em>after</em> are that one and all that
 * follow. Among figures that are compared with each other, only those count that stand under the definition of the indicator, and of those
 * that it is computed of, which held in the period in which the practice began: where the definition changes in between, the grade is lower.
 */
public enum EvidenceGrade {
    /** Before and after, against comparable units. */
    A,
    /** Before and after. */
    B,
    /** A result with its source. */
    C,
    /** A description. */
    D;

    /** Whether it is the other one, or better. */
    public boolean isAtLeast(EvidenceGrade other) {
        return compareTo(other) <= 0;
    }

    /** The form used in addresses, such as {@code a}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What it is called, such as {@code A – przed i po, na tle podobnych jednostek}.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Words.of("grade", this, locale);
    }

    /**
     * What it takes, in a sentence or two.
     *
     * @param locale Polish unless English is asked for
     */
    public String explanation(Locale locale) {
        return Words.of("grade.explanation", this, locale);
    }

    /**
     * How grades come about, and what they do not say.
     *
     * @param locale Polish unless English is asked for
     */
    public static String method(Locale locale) {
        return Words.of("grade.method", locale);
    }
}
