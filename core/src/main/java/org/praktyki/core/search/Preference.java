package org.praktyki.core.search;

import java.util.Set;

/**
 * A kind of practice that is looked for before others.
 *
 * @param facet in which respect
 * @param values any of which will do
 * @param weight how much it counts beside other preferences, more than 0
 */
public record Preference(Facet facet, Set<String> values, double weight) {

    /** Copies the values, and refuses a weight that would not count. */
    public Preference {
        values = Set.copyOf(values);
        if (!(weight > 0)) {
            throw new IllegalArgumentException("A preference needs a weight: " + weight);
        }
    }

    /** Whether a practice is of this kind. */
    public boolean isMetBy(Searchable entry) {
        return facet.of(entry).stream().map(FacetValue::value).anyMatch(values::contains);
    }
}
