package org.praktyki.core.text;

/** The check digit that Polish registers use: a weighted sum modulo 11. */
final class CheckDigit {

    private CheckDigit() {}

    /** The sum of the first digits, each times its weight, modulo 11: 0 to 10. */
    static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
