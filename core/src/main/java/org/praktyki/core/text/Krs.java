package org.praktyki.core.text;

import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A number of the National Court Register (KRS): ten digits, which have no check digit; it is written with its leading zeros.
 *
 * @param value ten digits; a shorter number is filled up with zeros
 */
public record Krs(String value) {

    private static final int LENGTH = 10;

    /** Refuses anything but one to ten digits that are not all zeros. */
    public Krs {
        String digits = value.strip();
        if (!digits.matches("(?!0+$)\\d{1," + LENGTH + "}")) {
            throw new InvalidValueException(value, Problem.NOT_A_KRS);
        }
        value = "0".repeat(LENGTH - digits.length()) + digits;
    }

    @Override
    public String toString() {
        return value;
    }
}
