package org.praktyki.core.practice;

import org.praktyki.core.text.RichText;

/**
 * A part of the full presentation.
 *
 * @param heading its heading, without markup
 * @param body its text; may be empty while the practice is being written
 */
public record Section(String heading, RichText body) {

    /** Refuses an empty heading. */
    public Section {
        heading = heading.strip();
        if (heading.isEmpty()) {
            throw new IllegalArgumentException("A section needs a heading");
        }
    }
}
