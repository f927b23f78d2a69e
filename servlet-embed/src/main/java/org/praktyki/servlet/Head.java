package org.praktyki.servlet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a page says of itself.
 *
 * @param title without the site's name; empty for the home page
 * @param description for search engines; empty for none
 * @param path where it stands in each language, below the language's prefix, encoded; absent for an error, which stands
 *     nowhere
 * @param preview whether it shows what is not before the public
 * @param listed whether search engines may keep it, if it stands anywhere
 * @param picture the whole address of a picture of it for social cards; absent where there is none
 * @param changedAt when what it shows was last changed, to the second; absent where it gathers many things
 */
record Head(
        String title,
        String description,
        Optional<String> path,
        boolean preview,
        boolean listed,
        Optional<String> picture,
        Optional<Instant> changedAt) {

    private static final int DESCRIPTION = 160;

    static Head of(String title, String description, String path) {
        return new Head(
                title,
                Card.excerpt(description.replace('\n', ' '), DESCRIPTION),
                Optional.of(path),
                false,
                true,
                Optional.empty(),
                Optional.empty());
    }

    static Head ofError(String title) {
        return new Head(title, "", Optional.empty(), false, false, Optional.empty(), Optional.empty());
    }

    /** The same for a page that only those see who were given its address. */
    Head ofPreview() {
        return new Head(title, "", path, true, false, Optional.empty(), Optional.empty());
    }

    /** The same for a page that search engines are to pass over. */
    Head unlisted() {
        return new Head(title, description, path, preview, false, picture, changedAt);
    }

    /** The same for a page of one thing, with the moment at which that was changed. */
    Head changed(Optional<Instant> at) {
        return new Head(
                title,
                description,
                path,
                preview,
                listed,
                picture,
                at.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** The same with a picture of what it shows. */
    Head picturing(Optional<String> address) {
        return new Head(title, description, path, preview, listed, address, changedAt);
    }

    /** Whether search engines may keep the page. */
    boolean isPublic() {
        return path.isPresent() && listed;
    }
}
