package org.praktyki.core.metric;

import java.util.Locale;
import java.util.regex.Pattern;

/** How long the periods are for which an indicator is measured. */
public enum Periodicity {
    /** A calendar year, such as {@code 2024}. */
    YEAR("(\\d{4})", 1),
    /** A quarter of a calendar year, such as {@code 2024-Q3}. */
    QUARTER("(\\d{4})-Q([1-4])", 4),
    /** A month, such as {@code 2024-05}. */
    MONTH("(\\d{4})-(0[1-9]|1[0-2])", 12),
    /**
     * A school year, from 1 September to 31 August (Education Law of 14 December 2016, art. 94), such as {@code 2024/2025}; its year is
     * the one in which it begins.
     */
    SCHOOL_YEAR("(\\d{4})/(\\d{4})", 1);

    @SuppressWarnings("ImmutableEnumChecker") // patterns cannot be changed
    private final Pattern form;

    private final int parts;

    Periodicity(String form, int parts) {
        this.form = Pattern.compile(form);
        this.parts = parts;
    }

    Pattern form() {
        return form;
    }

    /** How many of them a year has. */
    public int parts() {
        return parts;
    }

    /**
     * The word for it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Words.of("periodicity", this, locale);
    }
}
