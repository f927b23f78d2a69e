package org.praktyki.core.text;

import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A number of the register of national economy (REGON): nine digits, fourteen for a local unit, each with a check digit modulo 11
 * in which ten counts as zero (regulation of the Council of Ministers of 30 November 2015).
 *
 * @param value nine or fourteen digits; hyphens and spaces are left out
 */
public record Regon(String value) {

    private static final int[] WEIGHTS = {8, 9, 2, 3, 4, 5, 6, 7};
    private static final int[] LOCAL_WEIGHTS = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};

    /** Refuses a number one of whose check digits is wrong. */
    public Regon {
        String digits = value.replaceAll("[\\s-]", "");
        boolean good = digits.matches("(?!0{9})\\d{9}(\\d{5})?")
                && checks(digits.substring(0, 9), WEIGHTS)
                && (digits.length() == 9 || checks(digits, LOCAL_WEIGHTS));
        if (!good) {
            throw new InvalidValueException(value, Problem.NOT_A_REGON);
        }
        value = digits;
    }

    private static boolean checks(String digits, int[] weights) {
        return CheckDigit.weighted(digits, weights) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
