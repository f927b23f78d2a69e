package org.praktyki.servlet;

import java.util.Optional;

/**
 * What a page says of itself.
 *
 * @param title without the site's name; empty for the home page
 * @param description for search engines; empty for none
 * @param path where it stands in each language, below the language's prefix, encoded; absent for an error, which stands
 *     nowhere
 * @param query what the search box in the header holds
 */
record Head(String title, String description, Optional<String> path, String query) {

    private static final int DESCRIPTION = 160;

    static Head of(String title, String description, String path) {
        return new Head(title, Card.excerpt(description.replace('\n', ' '), DESCRIPTION), Optional.of(path), "");
    }

    static Head ofError(String title) {
        return new Head(title, "", Optional.empty(), "");
    }
}
