package org.praktyki.core.search;

import java.util.Set;

/**
 * A name under which practices are filed: whoever types a word of it looks for these too, though none of them says it.
 *
 * @param name as people read it
 * @param facet in which respect
 * @param values what is filed there
 */
public record Label(String name, Facet facet, Set<String> values) {

    /** Copies the values. */
    public Label {
        values = Set.copyOf(values);
    }
}
