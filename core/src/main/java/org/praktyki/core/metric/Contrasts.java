package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a unit has changed against comparable ones: a difference in differences.
 *
 * @param units one for each of them, the nearest first; at least one
 */
public record Contrasts(List<Contrast> units) {

    /** Refuses to compare with nobody. */
    public Contrasts {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("There is nobody to compare with");
        }
    }

    /** By how much the comparable units have changed; their median is what would have been expected without the practice. */
    public Quartiles changes() {
        return Quartiles.of(units.stream().map(Contrast::change).toList()).orElseThrow();
    }

    /** By how much more than each of them the unit has changed; the median of that is the effect. */
    public Quartiles differences() {
        return Quartiles.of(units.stream().map(Contrast::difference).toList()).orElseThrow();
    }

    /** The effect: the median of the differences. */
    public BigDecimal difference() {
        return differences().median();
    }
}
