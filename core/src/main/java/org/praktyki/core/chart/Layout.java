package org.praktyki.core.chart;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * For which place a chart is drawn. Letters keep their size, so a narrow place has a drawing of its own instead of a shrunken one.
 *
 * @param width in pixels
 * @param height in pixels; as the chart needs it where it is empty
 * @param headed whether the title and the source stand in the drawing, as they do where it stands alone
 * @param ids what the ids in the drawing begin with: another for each drawing on a page
 */
public record Layout(int width, OptionalInt height, boolean headed, String ids) {

    private static final int NARROWEST = 240;
    private static final int LOWEST = 160;
    private static final int LARGEST = 4000;
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,60}");

    /** @throws IllegalArgumentException where there is no room for a chart, or the ids could not be ids */
    public Layout {
        if (width < NARROWEST || width > LARGEST) {
            throw new IllegalArgumentException("No chart is that wide: " + width);
        }
        if (height.isPresent() && (height.getAsInt() < LOWEST || height.getAsInt() > LARGEST)) {
            throw new IllegalArgumentException("No chart is that high: " + height.getAsInt());
        }
        if (!ID.matcher(ids).matches()) {
            throw new IllegalArgumentException("Not the beginning of an id: " + ids);
        }
    }

    /** In a page on a desk. */
    public static Layout wide(String ids) {
        return new Layout(720, OptionalInt.empty(), false, ids);
    }

    /** In the same page on a phone, 360 pixels wide with its margins. */
    public static Layout narrow(String ids) {
        return new Layout(328, OptionalInt.empty(), false, ids);
    }

    /** Alone, as a file. */
    public static Layout file(String ids) {
        return new Layout(720, OptionalInt.empty(), true, ids);
    }

    /** In the proportions of the cards that social networks show, half their size: 1200 by 630. */
    public static Layout card(String ids) {
        return new Layout(600, OptionalInt.of(315), true, ids);
    }
}
