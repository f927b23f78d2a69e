package org.praktyki.core.practice;

import java.util.Optional;
import org.praktyki.core.text.WebAddress;

/**
 * A body that paid.
 *
 * @param name its name
 * @param website its site
 * @param logo its sign
 */
public record Funder(String name, Optional<WebAddress> website, Optional<Attachment> logo) {

    /** Trims, and refuses an empty name. */
    public Funder {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A funder needs a name");
        }
    }

    /** A body of which no more than the name is known. */
    public static Funder named(String name) {
        return new Funder(name, Optional.empty(), Optional.empty());
    }
}
