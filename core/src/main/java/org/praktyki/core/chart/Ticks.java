package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The round numbers along an axis, which begins and ends with one: multiples of a step that is 1, 2 or 5 times a power of ten.
 *
 * @param step exact
 * @param values exact and rising, at least two
 */
record Ticks(BigDecimal step, List<BigDecimal> values) {

    private static final int[] ROUND = {1, 2, 5};
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * The closest ticks around a range of values.
     *
     * @param most how many steps there may be, at least two
     * @param decimals the finest step is one of the last of them
     */
    static Ticks around(BigDecimal low, BigDecimal high, int most, int decimals) {
        if (low.compareTo(high) == 0) {
            BigDecimal room = low.signum() == 0 ? BigDecimal.ONE : low.abs().movePointLeft(1);
            return around(low.subtract(room), high.add(room), most, decimals);
        }
        BigDecimal span = high.subtract(low);
        int power = Math.max(
                -decimals,
                span.precision() - span.scale() - String.valueOf(most).length() - 1);
        while (true) {
            for (int round : ROUND) {
                BigDecimal step = BigDecimal.valueOf(round).scaleByPowerOfTen(power);
                BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR);
                BigDecimal last = high.divide(step, 0, RoundingMode.CEILING);
                if (last.subtract(first).compareTo(BigDecimal.valueOf(most)) <= 0) {
                    return of(step, first, last);
                }
            }
            power++;
        }
    }

    /** Ticks for what is compared by its length: zero is one of them. */
    static Ticks fromZero(BigDecimal low, BigDecimal high, int most, int decimals) {
        BigDecimal bottom = low.min(BigDecimal.ZERO);
        BigDecimal top = high.max(BigDecimal.ZERO);
        return around(bottom, bottom.compareTo(top) == 0 ? BigDecimal.ONE : top, most, decimals);
    }

    /** Ticks for what is compared by its place: zero is one of them where that leaves the values half of the room. */
    static Ticks near(BigDecimal low, BigDecimal high, int most, int decimals) {
        boolean zero = low.signum() >= 0
                ? low.multiply(TWO).compareTo(high) <= 0
                : high.signum() > 0 || high.multiply(TWO).compareTo(low) >= 0;
        return zero ? fromZero(low, high, most, decimals) : around(low, high, most, decimals);
    }

    private static Ticks of(BigDecimal step, BigDecimal first, BigDecimal last) {
        int scale = Math.max(0, step.scale());
        int count = last.subtract(first).intValueExact() + 1;
        return new Ticks(
                step,
                IntStream.range(0, count)
                        .mapToObj(i ->
                                first.add(BigDecimal.valueOf(i)).multiply(step).setScale(scale))
                        .toList());
    }

    BigDecimal first() {
        return values.getFirst();
    }

    BigDecimal last() {
        return values.getLast();
    }

    /** The one that is farthest from zero, without its sign. */
    BigDecimal largest() {
        return first().abs().max(last().abs());
    }

    boolean holdZero() {
        return first().signum() <= 0 && last().signum() >= 0;
    }

    /** Where on the axis a value stands: 0 at the first tick, 1 at the last. Pixels are no figures, so they may be inexact. */
    double share(BigDecimal value) {
        return value.subtract(first()).doubleValue() / last().subtract(first()).doubleValue();
    }
}
