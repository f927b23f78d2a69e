package org.praktyki.core.text;

import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A tax number (NIP): ten digits, the last of which checks the others by the weights 6 5 7 2 3 4 5 6 7 modulo 11 (act on the
 * registration of taxpayers of 13 October 1995).
 *
 * @param value ten digits; hyphens, spaces and a leading {@code PL} are left out
 */
public record Nip(String value) {

    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    /** Refuses a number whose check digit is wrong. */
    public Nip {
        String digits = value.replaceFirst("^\\s*PL", "").replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{10}")
                || digits.startsWith("0")
                || CheckDigit.weighted(digits, WEIGHTS) != digits.charAt(9) - '0') {
            throw new InvalidValueException(value, Problem.NOT_A_NIP);
        }
        value = digits;
    }

    @Override
    public String toString() {
        return value;
    }
}
