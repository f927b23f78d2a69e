package org.praktyki.core.partner;

import java.util.Locale;

/**
 * That a text seems to name a partner. It is a suggestion: a person decides.
 *
 * @param partner whom
 * @param passage in which text
 * @param from where in it the name begins
 * @param to where it ends, exclusive
 * @param sign how it is named there
 * @param certainty {@link Certainty#POSSIBLE} where something else may be meant, such as another office of that name
 */
public record Mention(Partner partner, Passage passage, int from, int to, Sign sign, Certainty certainty) {

    /** How a partner is named, the surest sign first. */
    public enum Sign {
        /** By a name that it bears or bore, as it is written. */
        EXACT,
        /** By such a name in another case or number, or without the place. */
        INFLECTED,
        /** By an abbreviation. */
        ABBREVIATED;

        /**
         * What people call it.
         *
         * @param locale Polish unless English is asked for
         */
        public String label(Locale locale) {
            return Labels.of(locale).getString("sign." + name());
        }
    }

    /** The words of the text that name it. */
    public String words() {
        return passage.text().substring(from, to);
    }
}
