package org.praktyki.core.finding;

import java.util.Objects;

/**
 * A value that is not as it should be, kept literally.
 *
 * @param field the path of the field as in the practice's JSON, such as {@code recordCard.contacts[1].phones[0]}
 * @param value the value as it stood, empty where there was none
 * @param problem what is wrong with it
 */
public record Finding(String field, String value, Problem problem) {

    /** Refuses nulls. */
    public Finding {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(problem, "problem");
    }
}
