package org.praktyki.core.chart;

/**
 * Something that is to be known about a place on the axis of time.
 *
 * @param label where it begins, as in the series
 * @param text what it is
 */
public record Mark(String label, String text) {

    /** @throws IllegalArgumentException where nothing is said */
    public Mark {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A mark needs words");
        }
    }
}
