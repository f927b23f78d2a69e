package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How the figures of a chart are written.
 *
 * @param locale whose numbers and words: Polish unless it is English
 * @param decimals how many are shown; further ones are rounded, halves away from zero
 * @param unit its symbol or word; empty for a bare number
 */
public record NumberStyle(Locale locale, int decimals, String unit) {

    private static final char NO_BREAK = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final int MOST_DECIMALS = 12;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int MILLION = 6;
    private static final int BILLION = 9;

    /** @throws IllegalArgumentException where the number of decimals is below 0 or above 12 */
    public NumberStyle {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("No number has that many decimals: " + decimals);
        }
        unit = unit.strip();
    }

    /** The number with its unit, which stays on its line. */
    public String text(BigDecimal value) {
        return withUnit(number(value));
    }

    /** The number alone. */
    public String number(BigDecimal value) {
        return written(value, decimals);
    }

    /** A number on an axis, exact; millions and more are counted as such. */
    String tick(BigDecimal value, Ticks ticks) {
        int power = power(ticks);
        return counted(value, power, Math.max(0, inPower(ticks.step(), power).scale()));
    }

    /** A number beside an axis, as the axis counts: where that is in millions, to a tenth of a step. */
    String brief(BigDecimal value, Ticks ticks) {
        int power = power(ticks);
        return power == 0
                ? number(value)
                : counted(value, power, Math.max(0, inPower(ticks.step(), power).scale()) + 1);
    }

    private String counted(BigDecimal value, int power, int places) {
        String number = written(value.movePointLeft(power), places);
        return power == 0 || value.signum() == 0 ? number : Words.in(locale).say("power." + power, number);
    }

    private static BigDecimal inPower(BigDecimal value, int power) {
        return value.movePointLeft(power).stripTrailingZeros();
    }

    private static int power(Ticks ticks) {
        int digits = ticks.largest().precision() - ticks.largest().scale();
        return digits > BILLION ? BILLION : digits > MILLION ? MILLION : 0;
    }

    private String withUnit(String number) {
        // as both languages set them
        boolean close = unit.equals("%") || unit.equals("‰") || unit.isEmpty();
        return close ? number + unit : number + NO_BREAK + unit.replace(' ', NO_BREAK);
    }

    private String written(BigDecimal value, int places) {
        boolean english = Words.english(locale);
        BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setGroupingSeparator(english ? ',' : NO_BREAK);
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("0", symbols);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setGroupingSize(3);
        // Polish leaves four digits together
        format.setGroupingUsed(english || rounded.abs().compareTo(TEN_THOUSAND) >= 0);
        return format.format(rounded);
    }
}
