package org.praktyki.servlet;

import java.util.Arrays;
import java.util.Optional;
import org.praktyki.core.practice.Practice;

/**
 * A practice on its pages.
 *
 * @param practice what they show
 * @param path of the first of them, below the language's prefix; begins with a slash
 * @param preview whether this is what someone is writing, and not what the public sees
 */
record Shown(Practice practice, String path, boolean preview) {

    /** One of a practice's pages. */
    enum Part {
        SUMMARY(""),
        PRESENTATION("/presentation"),
        ATTACHMENTS("/attachments");

        private final String path;

        Part(String path) {
            this.path = path;
        }

        /** What follows the practice's own path. */
        String path() {
            return path;
        }

        static Optional<Part> ofPath(String path) {
            return Arrays.stream(values())
                    .filter(part -> part.path.equals(path))
                    .findFirst();
        }
    }

    static Shown published(Practice practice) {
        return new Shown(practice, "/practices/" + practice.slug(), false);
    }

    static Shown preview(Practice practice, String token) {
        return new Shown(practice, PreviewPages.PATH + token, true);
    }

    String path(Part part) {
        return path + part.path();
    }

    /** Whether there is such a page of it. */
    boolean has(Part part) {
        return part != Part.ATTACHMENTS || !practice.attachments().isEmpty();
    }
}
