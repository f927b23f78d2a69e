package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;

/**
 * What a partnership was called and who belonged to it, as a drawing over time and as a table. The drawing is in units of its own.
 *
 * @param height of the drawing
 * @param ticks the years
 * @param names what it was called
 * @param members who belonged to it, as what
 * @param marker the day that is looked at, where it lies within
 */
record Timeline(int height, List<Tick> ticks, List<Row> names, List<Row> members, Optional<Integer> marker) {

    /** How wide the drawing is. */
    static final int WIDTH = 720;

    /** Where the scale begins, and how long it is. */
    static final int LEFT = 4;

    static final int SPAN = WIDTH - 2 * LEFT;

    /** Where the first row stands, and how far the next is from it. */
    static final int TOP = 34;

    static final int PITCH = 36;

    /** A year, and where it begins. */
    record Tick(int x, String label) {}

    /**
     * What held for a while, or several.
     *
     * @param label whole
     * @param drawn the same as far as there is room for it
     * @param role as what; empty for a name
     * @param terms in words, one for each time
     * @param y where the row begins
     */
    record Row(String label, String drawn, String role, List<String> terms, int y, List<Bar> bars) {}

    /** A while; where it is not sure that it held, it is drawn as that. */
    record Bar(int x, int width, boolean perhaps) {}
}
