package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the figures of others lie, for comparison: from a low to a high one, with a line in the middle.
 *
 * @param name what the band is, such as "half of the comparable communes"
 * @param middleName what the line is, such as "their median"
 * @param slices one for each label that there is something for
 */
public record Band(String name, String middleName, List<Slice> slices) {

    public Band {
        slices = List.copyOf(slices);
        if (name.isBlank() || middleName.isBlank()) {
            throw new IllegalArgumentException("A band and its middle need names");
        }
    }

    /**
     * The band at one label.
     *
     * @param label as in the series
     * @param low at most the middle
     * @param middle between both
     * @param high at least the middle
     */
    public record Slice(String label, BigDecimal low, BigDecimal middle, BigDecimal high) {

        /** @throws IllegalArgumentException where they are not in this order */
        public Slice {
            if (low.compareTo(middle) > 0 || middle.compareTo(high) > 0) {
                throw new IllegalArgumentException("Not in order at " + label);
            }
        }
    }

    Stream<BigDecimal> values() {
        return slices.stream().flatMap(slice -> Stream.of(slice.low(), slice.high()));
    }
}
