package org.praktyki.core.file;

/**
 * How large a picture is as it is looked at: turned upright.
 *
 * @param width in pixels, at least one
 * @param height in pixels, at least one
 */
public record Dimensions(int width, int height) {

    /** Refuses what has no area. */
    public Dimensions {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Not the size of a picture: " + width + "×" + height);
        }
    }

    /** How many pixels. */
    public long pixels() {
        return (long) width * height;
    }

    /** The size when it is shown this wide; a narrower picture keeps its own. */
    public Dimensions fittedTo(int maxWidth) {
        return width <= maxWidth
                ? this
                : new Dimensions(maxWidth, (int) Math.max(1, Math.round((double) height * maxWidth / width)));
    }

    /** The size when the picture lies on its side. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // that they change places is the point
    public Dimensions onItsSide() {
        return new Dimensions(height, width);
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }
}
