package org.praktyki.core.metric;

import java.util.Optional;
import org.praktyki.core.text.WebAddress;

/**
 * Whose the figures are, and what others may do with them.
 *
 * @param publisher who publishes them; may be empty
 * @param address where they are found
 * @param licence under which they are published, such as {@code CC BY 4.0}; may be empty
 */
public record Provenance(String publisher, Optional<WebAddress> address, String licence) {

    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance("", Optional.empty(), "");

    /** Strips the texts. */
    public Provenance {
        publisher = publisher.strip();
        licence = licence.strip();
    }
}
