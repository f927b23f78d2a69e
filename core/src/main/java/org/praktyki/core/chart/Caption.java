package org.praktyki.core.chart;

import java.util.Optional;

/**
 * The words about a chart, in the reader's language.
 *
 * @param title what it shows
 * @param description what is to be seen there, for those who do not see it
 * @param source where the figures come from, as it is to be named
 */
public record Caption(String title, String description, Optional<String> source) {

    /** @throws IllegalArgumentException where title or description is blank */
    public Caption {
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("A chart needs a title and a description");
        }
        source = source.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Words without a source. */
    public static Caption of(String title, String description) {
        return new Caption(title, description, Optional.empty());
    }

    /** The same, from a source. */
    public Caption from(String source) {
        return new Caption(title, description, Optional.of(source));
    }
}
