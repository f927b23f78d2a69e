package org.praktyki.core.partner;

import java.util.Optional;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A name, and when it is or was borne.
 *
 * @param text the full name
 * @param abbreviation as people shorten it
 * @param term when it is or was borne
 */
public record Name(String text, Optional<String> abbreviation, Term term) {

    /** How many characters a name may have. */
    public static final int MAX_LENGTH = 300;

    /** How many characters an abbreviation may have. */
    public static final int MAX_ABBREVIATION = 40;

    /** Trims, takes an empty abbreviation for none, and refuses a name that is empty or too long. */
    public Name {
        text = oneLine(text);
        abbreviation = abbreviation.map(Name::oneLine).filter(letters -> !letters.isEmpty());
        if (text.isEmpty()) {
            throw new InvalidValueException(text, Problem.REQUIRED);
        }
        if (text.length() > MAX_LENGTH
                || abbreviation
                        .filter(letters -> letters.length() > MAX_ABBREVIATION)
                        .isPresent()) {
            throw new InvalidValueException(text, Problem.TOO_LONG);
        }
    }

    /** A name that was always borne. */
    public Name(String text) {
        this(text, Optional.empty(), Term.ALWAYS);
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
