package org.praktyki.core.metric;

import java.util.Locale;

/**
 * How firm a figure is, or why there is none. The signs are those that Statistics Poland explains at the front of its yearbooks ("objaśnienia
 * znaków umownych").
 */
public enum MeasurementStatus {
    FINAL(""),
    PRELIMINARY("*"),
    ESTIMATED("~"),
    /** Nobody has the figure, or none that can be relied on. */
    UNKNOWN("."),
    /** What would be measured did not happen. */
    NOT_OCCURRED("–"),
    /** A figure would be impossible, or make no sense. */
    NOT_APPLICABLE("x"),
    /** The figure may not be published, lest somebody be known by it (statistical secrecy). */
    CONFIDENTIAL("#");

    private final String sign;

    MeasurementStatus(String sign) {
        this.sign = sign;
    }

    /** Whether there is a figure. */
    public boolean hasValue() {
        return this == FINAL || this == PRELIMINARY || this == ESTIMATED;
    }

    /** What is printed in the place of a missing figure, or behind one that is not final. */
    public String sign() {
        return sign;
    }

    /**
     * The words for it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Words.of("status", this, locale);
    }
}
