package org.praktyki.core.metric;

import java.util.Locale;

/** Why the places of a ranking are not to be taken too seriously. */
public enum RankingWarning {
    /** Fewer than ten units have a value. */
    FEW,
    /** More than a fifth of the units have no value. */
    MANY_MISSING,
    /** The indicator is a share or a rate, and there are units of fewer than 5000 people, where a few cases move it. */
    SMALL_UNITS,
    /** There are preliminary or estimated figures. */
    NOT_FINAL,
    /** The indicator has had several definitions: places of other periods may have come about otherwise. */
    DEFINITION_CHANGED,
    /** Neither more nor less is better, so places do not say who is. */
    NEITHER_DIRECTION,
    /** At least a quarter of the units have the same value as another, when rounded as it is shown. */
    TIES,
    /** The middle half of the units lies so close together that it reaches no further than a tenth of the median. */
    CLOSE;

    /**
     * The sentence for it.
     *
     * @param locale Polish unless English is asked for
     */
    public String sentence(Locale locale) {
        return Words.of("warning", this, locale);
    }
}
