package org.praktyki.servlet;

import java.util.Optional;

/**
 * How an installation presents itself.
 *
 * @param name stands in the header and in the title of every page
 * @param notice one line shown on every page, such as that the data are a demonstration
 */
public record Site(String name, Optional<String> notice) {

    /** Trims, takes an empty notice for none, and refuses an empty name. */
    public Site {
        name = name.strip();
        notice = notice.map(String::strip).filter(line -> !line.isEmpty());
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A site needs a name");
        }
    }
}
