package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * In what units are to be alike.
 *
 * @param indicator what it is
 * @param own the value of the unit for which others are looked for
 * @param period for which that is
 * @param spread how far the middle half of the candidates reaches, by which differences are divided; absent for the population, of which the
 *     natural logarithm of the ratio counts
 */
public record Criterion(Indicator indicator, BigDecimal own, Period period, Optional<BigDecimal> spread) {

    /** How far away a value is, never less than 0. */
    double distance(BigDecimal value) {
        return spread.map(reach -> Math.abs(value.subtract(own).doubleValue()) / reach.doubleValue())
                .orElseGet(() -> Math.abs(StrictMath.log(value.doubleValue() / own.doubleValue())));
    }
}
