package org.praktyki.core.search;

/**
 * What a practice is in one respect.
 *
 * @param value the form used in addresses; the same value is the same thing
 * @param label as its author wrote it, where nothing else says how people read it; otherwise the value once more
 */
public record FacetValue(String value, String label) {

    /** A value that those who show it have their own words for. */
    static FacetValue of(String value) {
        return new FacetValue(value, value);
    }
}
