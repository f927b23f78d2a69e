package org.praktyki.vaadin;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.MeasurementStatus;

/**
 * Figures as they are typed and shown in cells, in the Polish way whatever the language of the panel: {@code 12 345,6}, {@code 12,5*}, or the
 * sign for a missing one. All digits are shown, so that saving a cell anew changes nothing.
 */
final class FigureWords {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+([.,]\\d+)?");
    private static final Pattern DASH = Pattern.compile("[-–—−]");

    private FigureWords() {}

    /**
     * Reads what was typed.
     *
     * @throws InvalidValueException where it is neither a figure nor a sign for a missing one
     */
    static Figure read(String typed) {
        String text = SPACE.matcher(typed).replaceAll("");
        return missing(text)
                .map(Figure::missing)
                .orElseGet(() -> firmness(text)
                        .map(status -> Figure.of(number(text.substring(0, text.length() - 1), typed), status))
                        .orElseGet(() -> Figure.of(number(text, typed))));
    }

    private static Optional<MeasurementStatus> missing(String text) {
        if (DASH.matcher(text).matches()) {
            return Optional.of(MeasurementStatus.NOT_OCCURRED);
        }
        return Arrays.stream(MeasurementStatus.values())
                .filter(status -> !status.hasValue() && status.sign().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<MeasurementStatus> firmness(String text) {
        return Arrays.stream(MeasurementStatus.values())
                .filter(status -> status.hasValue() && !status.sign().isEmpty() && text.endsWith(status.sign()))
                .findFirst();
    }

    private static BigDecimal number(String text, String typed) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidValueException(typed, Problem.NOT_A_FIGURE);
        }
        return new BigDecimal(text.replace('−', '-').replace(',', '.'));
    }

    /** As it stands in a cell. */
    static String show(Figure figure) {
        return figure.value().map(FigureWords::digits).orElse("")
                + figure.status().sign();
    }

    private static String digits(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Texts.POLISH));
        format.setMaximumFractionDigits(Figure.MAX_SCALE);
        return format.format(value);
    }
}
