package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How values are spread: the least, three that quarter them, the greatest. Between two values a quartile lies where it divides their number
 * less one in the same ratio (Hyndman and Fan 1996, definition 7; spreadsheets call it QUARTILE.INC), which is exact in decimals.
 */
public record Quartiles(BigDecimal minimum, BigDecimal lower, BigDecimal median, BigDecimal upper, BigDecimal maximum) {

    private static final int QUARTERS = 4;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** Of values in any order; absent where there are none. */
    public static Optional<Quartiles> of(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quartiles(
                        quartile(sorted, 0),
                        quartile(sorted, 1),
                        quartile(sorted, 2),
                        quartile(sorted, QUARTERS - 1),
                        quartile(sorted, QUARTERS)));
    }

    private static BigDecimal quartile(List<BigDecimal> sorted, int number) {
        int quarters = (sorted.size() - 1) * number;
        BigDecimal below = sorted.get(quarters / QUARTERS);
        BigDecimal above = sorted.get(Math.min(quarters / QUARTERS + 1, sorted.size() - 1));
        BigDecimal share = QUARTER.multiply(BigDecimal.valueOf(quarters % QUARTERS));
        BigDecimal value = below.add(above.subtract(below).multiply(share)).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** How far the middle half of the values reaches. */
    public BigDecimal middleHalf() {
        return upper.subtract(lower);
    }

    /** Whether a value lies in the middle half, its borders belonging to it. */
    public boolean isInMiddleHalf(BigDecimal value) {
        return value.compareTo(lower) >= 0 && value.compareTo(upper) <= 0;
    }
}
