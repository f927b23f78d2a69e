package org.praktyki.core.chart;

/**
 * A finished drawing.
 *
 * @param text the element {@code svg}, well-formed and whole: to be put into a page as it is, or to be a file in UTF-8
 * @param width in its own units, which are pixels where it is not stretched
 * @param height likewise
 */
public record Svg(String text, int width, int height) {

    /** The element itself. */
    @Override
    public String toString() {
        return text;
    }
}
