package org.praktyki.servlet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.chart.NumberStyle;
import org.praktyki.core.metric.Direction;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Quartiles;

/**
 * How the figures of an indicator are written.
 *
 * @param indicator whose they are
 * @param texts the words around them
 */
record Figures(Indicator indicator, Texts texts) {

    private static final String PER_CENT = "%";

    /**
     * A figure in a table.
     *
     * @param number empty where there is none
     * @param sign what stands behind a figure that is not final, or in the place of a missing one; may be empty
     * @param meaning of the sign, in words; empty for a final figure
     */
    record Cell(String number, String sign, String meaning) {}

    /**
     * How a figure has changed.
     *
     * @param text such as "wzrost o 2,3 pkt proc."
     * @param verdict whether that is for the better or the worse; empty where neither
     * @param better whether it is for the better
     */
    record Change(String text, String verdict, boolean better) {}

    Locale locale() {
        return texts.language().locale();
    }

    /** As charts write them, so that a page has one way. */
    NumberStyle style() {
        return new NumberStyle(
                locale(), indicator.unit().decimals(), indicator.unit().label(locale()));
    }

    /** A number with its unit. */
    String text(BigDecimal value) {
        return style().text(value);
    }

    /** A number alone. */
    String number(BigDecimal value) {
        return style().number(value);
    }

    Cell cell(Figure figure) {
        return new Cell(
                figure.value().map(this::number).orElse(""),
                figure.status().sign(),
                figure.status() == MeasurementStatus.FINAL
                        ? ""
                        : figure.status().label(locale()));
    }

    /** In one line, for places without room for signs: "12,5 % (wstępna)" or "brak danych". */
    String line(Figure figure) {
        String words = figure.status().label(locale());
        return figure.value()
                .map(value ->
                        figure.status() == MeasurementStatus.FINAL ? text(value) : text(value) + " (" + words + ")")
                .orElse(words);
    }

    /** From one value to another, as both are shown. */
    Change change(BigDecimal from, BigDecimal to) {
        BigDecimal difference =
                indicator.unit().rounded(to).subtract(indicator.unit().rounded(from));
        int sign = difference.signum();
        if (sign == 0) {
            return new Change(texts.say("figures.same"), "", false);
        }
        String text = texts.say(sign > 0 ? "figures.up" : "figures.down", difference(difference.abs()));
        boolean better = indicator.direction().isBetter(sign);
        String verdict = indicator.direction() == Direction.NEITHER
                ? ""
                : texts.say(better ? "figures.better" : "figures.worse");
        return new Change(text, verdict, better);
    }

    /** The difference of percentages is one of percentage points. */
    String difference(BigDecimal value) {
        return style().unit().equals(PER_CENT) ? texts.say("figures.points", number(value)) : text(value);
    }

    /** A difference with its sign, which a rise has too. */
    String signed(BigDecimal value) {
        String text = difference(value);
        return indicator.unit().rounded(value).signum() > 0 ? "+" + text : text;
    }

    /** From the lower quartile to the upper one. */
    String middleHalf(Quartiles quartiles) {
        return number(quartiles.lower()) + "\u2009–\u2009" + number(quartiles.upper());
    }

    /** What stands behind the figures; empty for a bare number. */
    Optional<String> unit() {
        return Optional.of(style().unit()).filter(unit -> !unit.isEmpty());
    }
}
