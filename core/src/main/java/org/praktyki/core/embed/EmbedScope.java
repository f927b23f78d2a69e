package org.praktyki.core.embed;

import java.util.List;
import java.util.Set;
import org.praktyki.core.text.Slug;

/**
 * Of which topics a widget shows practices.
 *
 * @param paths for each topic that was chosen the codes from its section down to itself; empty where none was chosen, so that
 *     practices of all topics may be shown
 */
public record EmbedScope(List<Set<Slug>> paths) {

    /** Practices of all topics. */
    public static final EmbedScope EVERYTHING = new EmbedScope(List.of());

    /** Copies the paths. */
    public EmbedScope {
        paths = paths.stream().map(Set::copyOf).toList();
    }
}
