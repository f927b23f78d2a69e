package org.praktyki.core.partner;

import java.util.Locale;

/**
 * That a partner has a part in a practice.
 *
 * @param partner who
 * @param part what it does there
 */
public record Involvement(PartnerId partner, Part part) {

    /** What a partner does in a practice. */
    public enum Part {
        /** Carries it out. */
        IMPLEMENTS,
        /** Works along. */
        COOPERATES,
        /** Pays for it. */
        FUNDS;

        /**
         * What people call it.
         *
         * @param locale Polish unless English is asked for
         */
        public String label(Locale locale) {
            return Labels.of(locale).getString("part." + name());
        }
    }
}
