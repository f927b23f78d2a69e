package org.praktyki.core.search;

import java.util.List;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.Category;

/**
 * What someone may mean who is still typing, each kind by itself, the likeliest first.
 *
 * @param practices whose titles have the words
 * @param places in which there are practices
 * @param topics under which practices are filed, or could be
 */
public record Suggestions(List<Practice> practices, List<Place> places, List<Category> topics) {

    /** For someone who has typed nothing yet. */
    public static final Suggestions NONE = new Suggestions(List.of(), List.of(), List.of());

    /** A place as one of the facets of place knows it. */
    public record Place(Facet facet, FacetValue value) {}

    /** Copies the lists. */
    public Suggestions {
        practices = List.copyOf(practices);
        places = List.copyOf(places);
        topics = List.copyOf(topics);
    }
}
