package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure with its place in a chart.
 *
 * @param label for what or for when it is
 * @param value empty where there is none, which is not zero
 * @param note what is to be known about it, such as that it is preliminary, or why it is missing
 */
public record Point(String label, Optional<BigDecimal> value, Optional<String> note) {

    /** @throws IllegalArgumentException where the label is blank */
    public Point {
        if (label.isBlank()) {
            throw new IllegalArgumentException("A point needs a label");
        }
    }

    /** A figure. */
    public static Point of(String label, BigDecimal value) {
        return new Point(label, Optional.of(value), Optional.empty());
    }

    /** A figure that there is not. */
    public static Point missing(String label) {
        return new Point(label, Optional.empty(), Optional.empty());
    }

    /** The same with a note. */
    public Point noted(String note) {
        return new Point(label, value, Optional.of(note));
    }

    /** Whether it is a figure under reserve, which is drawn as that. */
    boolean reserved() {
        return value.isPresent() && note.isPresent();
    }
}
