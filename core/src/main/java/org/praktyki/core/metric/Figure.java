package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.Optional;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * An exact figure, or the reason why there is none. Two figures of one value are equal, however many zeros they were written with.
 *
 * @param value of at most 26 digits before the point and 12 behind it; absent where there is none
 * @param status how firm it is, or why there is none
 */
public record Figure(Optional<BigDecimal> value, MeasurementStatus status) {

    /** How many digits behind the point are kept. */
    public static final int MAX_SCALE = 12;
    /** How many digits before the point are kept. */
    public static final int MAX_WHOLE = 26;

    /** Refuses figures that are too long, a value where there is to be none, and none where there is to be one. */
    public Figure {
        if (value.isPresent() != status.hasValue()) {
            throw new InvalidValueException(value.map(BigDecimal::toPlainString).orElse(""), Problem.NOT_A_FIGURE);
        }
        value = value.map(Figure::plain);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        // of 1E2147483647 the difference would not fit an int
        long whole = (long) bare.precision() - bare.scale();
        if (bare.scale() > MAX_SCALE || whole > MAX_WHOLE) {
            throw new InvalidValueException(number.toString(), Problem.NOT_A_FIGURE);
        }
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A final figure. */
    public static Figure of(BigDecimal value) {
        return new Figure(Optional.of(value), MeasurementStatus.FINAL);
    }

    /** A figure of this firmness. */
    public static Figure of(BigDecimal value, MeasurementStatus status) {
        return new Figure(Optional.of(value), status);
    }

    /** That there is none, and why. */
    public static Figure missing(MeasurementStatus why) {
        return new Figure(Optional.empty(), why);
    }
}
