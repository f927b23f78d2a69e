package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.praktyki.core.text.LocalizedText;

/**
 * In what something is measured.
 *
 * @param symbol what stands behind a figure, such as {@code zł} or {@code %}; may be empty
 * @param scale how many zeros the figures leave out: 3 where they are thousands of the unit
 * @param decimals how many digits behind the point are shown, from 0 to 12; all of them are kept
 */
public record Unit(LocalizedText symbol, int scale, int decimals) {

    /** A bare number, whole. */
    public static final Unit NUMBER = new Unit(LocalizedText.EMPTY, 0, 0);

    /** The scales for which there are words. */
    public static final int MAX_SCALE = 9;

    private static final int STEP = 3;

    /** Refuses scales for which there is no word, and more decimals than are kept. */
    public Unit {
        if (scale < 0 || scale > MAX_SCALE || scale % STEP != 0) {
            throw new IllegalArgumentException("A scale is 0, 3, 6 or 9, not " + scale);
        }
        if (decimals < 0 || decimals > Figure.MAX_SCALE) {
            throw new IllegalArgumentException("Between 0 and " + Figure.MAX_SCALE + " decimals are shown");
        }
    }

    /** A unit of which figures are neither thousands nor millions. */
    public static Unit of(String symbol, int decimals) {
        return new Unit(LocalizedText.of(symbol), 0, decimals);
    }

    /**
     * What stands behind a figure, such as {@code tys. zł}.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        String its = symbol.in(locale);
        return scale == 0 ? its : (Words.of("scale." + scale, locale) + " " + its).strip();
    }

    /** A value rounded as it is shown, half away from zero. */
    public BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * A value as people read it, without its unit: {@code 12 345,60}, with no-break spaces.
     *
     * @param locale Polish unless English is asked for
     */
    public String format(BigDecimal value, Locale locale) {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
        DecimalFormat format = new DecimalFormat("#,##0", signs);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /**
     * A value with its unit, as in {@code 12,5 tys. zł}.
     *
     * @param locale Polish unless English is asked for
     */
    public String formatWithUnit(BigDecimal value, Locale locale) {
        String behind = label(locale);
        return behind.isEmpty() ? format(value, locale) : format(value, locale) + "\u00a0" + behind;
    }
}
