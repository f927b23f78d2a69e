package org.praktyki.core.search;

/**
 * A stretch of a text that was looked for.
 *
 * @param from its first character
 * @param to the character behind its last one
 */
public record Mark(int from, int to) {

    /** Refuses what is no stretch. */
    public Mark {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No stretch: " + from + " to " + to);
        }
    }
}
