package org.praktyki.core.metric;

import java.util.Optional;
import org.praktyki.core.text.WebAddress;

/**
 * Where something that is stated can be read.
 *
 * @param text such as the title of a report and its page; not empty
 * @param address where it is published
 */
public record Citation(String text, Optional<WebAddress> address) {

    /** Refuses an empty text. */
    public Citation {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A citation has a text");
        }
    }
}
