package org.praktyki.core.metric;

import java.util.Locale;

/**
 * Whether a rule holds.
 *
 * @param rule what it takes
 * @param found how many there are
 */
public record Check(EvidenceRule rule, int found) {

    /** Whether there are enough. */
    public boolean fulfilled() {
        return found >= rule.needed();
    }

    /**
     * The rule in words, with how many it takes and how many there are.
     *
     * @param locale Polish unless English is asked for
     */
    public String sentence(Locale locale) {
        return Words.of("rule." + rule.name(), locale, rule.needed(), found);
    }
}
