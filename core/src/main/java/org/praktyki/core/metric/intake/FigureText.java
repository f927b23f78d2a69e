package org.praktyki.core.metric.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.MeasurementStatus;

/**
 * Figures as Polish statistics write them: {@code 1 234,5}, {@code -3}, {@code 12,5*}, or a sign for one that is missing. The signs are
 * those that Statistics Poland explains at the front of its yearbooks ("objaśnienia znaków umownych"). Nothing is guessed: a text such as
 * {@code 1.234}, which may be a thousand or one, is read only by a {@link DecimalMark} that is known.
 */
public final class FigureText {

    private static final Map<String, MeasurementStatus> MISSING = Map.ofEntries(
            Map.entry("", MeasurementStatus.UNKNOWN),
            Map.entry(".", MeasurementStatus.UNKNOWN),
            Map.entry("..", MeasurementStatus.UNKNOWN),
            Map.entry("...", MeasurementStatus.UNKNOWN),
            Map.entry("\u2026", MeasurementStatus.UNKNOWN),
            Map.entry(":", MeasurementStatus.UNKNOWN),
            Map.entry("bd", MeasurementStatus.UNKNOWN),
            Map.entry("b.d.", MeasurementStatus.UNKNOWN),
            Map.entry("b/d", MeasurementStatus.UNKNOWN),
            Map.entry("brak danych", MeasurementStatus.UNKNOWN),
            Map.entry("n/d", MeasurementStatus.UNKNOWN),
            Map.entry("n.d.", MeasurementStatus.UNKNOWN),
            Map.entry("-", MeasurementStatus.NOT_OCCURRED),
            Map.entry("\u2010", MeasurementStatus.NOT_OCCURRED),
            Map.entry("\u2011", MeasurementStatus.NOT_OCCURRED),
            Map.entry("\u2012", MeasurementStatus.NOT_OCCURRED),
            Map.entry("\u2013", MeasurementStatus.NOT_OCCURRED),
            Map.entry("\u2014", MeasurementStatus.NOT_OCCURRED),
            Map.entry("\u2212", MeasurementStatus.NOT_OCCURRED),
            Map.entry("x", MeasurementStatus.NOT_APPLICABLE),
            Map.entry("#", MeasurementStatus.CONFIDENTIAL));

    /** Behind a figure that is not final. */
    private static final Map<String, MeasurementStatus> MARKS = Map.of(
            "*", MeasurementStatus.PRELIMINARY,
            "(p)", MeasurementStatus.PRELIMINARY,
            "~", MeasurementStatus.ESTIMATED,
            "(e)", MeasurementStatus.ESTIMATED,
            "(s)", MeasurementStatus.ESTIMATED);

    /** Spaces and apostrophes, as they stand between groups of three digits. */
    private static final String GAP = "[ \u00a0\u2007\u2009\u202f'\u2019]";

    private static final Map<DecimalMark, Pattern> FORMS =
            Map.of(DecimalMark.COMMA, form(DecimalMark.COMMA), DecimalMark.POINT, form(DecimalMark.POINT));

    private static final Pattern GAPS = Pattern.compile(GAP);

    /** How many digits a workbook keeps of a number. */
    private static final MathContext WORKBOOK = new MathContext(15, RoundingMode.HALF_EVEN);

    private FigureText() {}

    /** Digits in one run, or in groups of three with the same sign between all of them. */
    private static Pattern form(DecimalMark mark) {
        String whole = "\\d+|[1-9]\\d{0,2}(?:(?<gap>" + GAP + "|[" + mark.grouping() + "])\\d{3})(?:\\k<gap>\\d{3})*";
        return Pattern.compile("[+-]?(?:" + whole + ")(?:[" + mark.mark() + "]\\d+)?");
    }

    /**
     * Reads a figure.
     *
     * @param text with any space around it
     * @param marks what may stand before decimals: both where it is not known, so that only what has one meaning under them is read
     * @throws InvalidValueException where it is none, or could be two
     */
    public static Figure of(String text, Set<DecimalMark> marks) {
        String bare = bare(text);
        MeasurementStatus missing = MISSING.get(bare.toLowerCase(Locale.ROOT));
        if (missing != null) {
            return Figure.missing(missing);
        }
        MeasurementStatus status = MeasurementStatus.FINAL;
        for (Map.Entry<String, MeasurementStatus> mark : MARKS.entrySet()) {
            if (bare.endsWith(mark.getKey())) {
                status = mark.getValue();
                bare = bare.substring(0, bare.length() - mark.getKey().length()).stripTrailing();
                break;
            }
        }
        Set<BigDecimal> readings = readings(bare, marks);
        if (readings.size() != 1) {
            throw new InvalidValueException(text, readings.isEmpty() ? Problem.NOT_A_FIGURE : Problem.AMBIGUOUS_FIGURE);
        }
        return Figure.of(readings.iterator().next(), status);
    }

    /**
     * A figure that a workbook keeps as a number.
     *
     * @param text with a decimal point
     * @throws InvalidValueException where it is none
     */
    public static Figure ofNumber(String text) {
        try {
            return Figure.of(new BigDecimal(text.strip()).round(WORKBOOK));
        } catch (NumberFormatException e) {
            throw new InvalidValueException(text, Problem.NOT_A_FIGURE);
        }
    }

    /** Whether a text says that there is no figure, the empty one too. */
    public static boolean isMissing(String text) {
        return MISSING.containsKey(bare(text).toLowerCase(Locale.ROOT));
    }

    /** By what a text can be read as a number that has decimals or groups; empty where it is none, or has neither. */
    static Optional<DecimalMark> evidence(String text) {
        String bare = bare(text);
        if (bare.indexOf(',') < 0 && bare.indexOf('.') < 0) {
            return Optional.empty();
        }
        for (String mark : MARKS.keySet()) {
            bare = bare.endsWith(mark)
                    ? bare.substring(0, bare.length() - mark.length()).stripTrailing()
                    : bare;
        }
        Set<DecimalMark> fitting = EnumSet.noneOf(DecimalMark.class);
        for (DecimalMark mark : DecimalMark.values()) {
            if (reading(bare, mark).isPresent()) {
                fitting.add(mark);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
    }

    private static String bare(String text) {
        String bare = text.strip().replace('\u2212', '-');
        int from = 0;
        int until = bare.length();
        while (from < until && isNoBreakSpace(bare.charAt(from))) {
            from++;
        }
        while (until > from && isNoBreakSpace(bare.charAt(until - 1))) {
            until--;
        }
        return bare.substring(from, until);
    }

    /** These do not count as white space. */
    private static boolean isNoBreakSpace(char c) {
        return c == '\u00a0' || c == '\u2007' || c == '\u202f' || Character.isWhitespace(c);
    }

    private static Set<BigDecimal> readings(String text, Set<DecimalMark> marks) {
        Set<BigDecimal> readings = new HashSet<>();
        for (DecimalMark mark : marks) {
            reading(text, mark).map(BigDecimal::stripTrailingZeros).ifPresent(readings::add);
        }
        return readings;
    }

    private static Optional<BigDecimal> reading(String text, DecimalMark mark) {
        Pattern form = FORMS.get(mark);
        if (form == null || !form.matcher(text).matches()) {
            return Optional.empty();
        }
        String number = GAPS.matcher(text)
                .replaceAll("")
                .replace(String.valueOf(mark.grouping()), "")
                .replace(mark.mark(), '.');
        return Optional.of(new BigDecimal(number));
    }
}
