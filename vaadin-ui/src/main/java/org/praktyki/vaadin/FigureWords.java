package org.praktyki.vaadin;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.Set;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.intake.DecimalMark;
import org.praktyki.core.metric.intake.FigureText;

/**
 * Figures as they are typed and shown in cells, in the Polish way whatever the language of the panel: {@code 12 345,6}, {@code 12,5*}, or the
 * sign for a missing one. All digits are shown, so that saving a cell anew changes nothing.
 */
final class FigureWords {

    private FigureWords() {}

    /**
     * Reads what was typed. A comma stands before decimals; a point may as well, where only one reading is possible then.
     *
     * @throws InvalidValueException where it is neither a figure nor a sign for a missing one, and so where it is nothing
     */
    static Figure read(String typed) {
        if (typed.isBlank()) {
            throw new InvalidValueException(typed, Problem.NOT_A_FIGURE);
        }
        boolean point = typed.strip().length() > 1 && typed.contains(".");
        Set<DecimalMark> marks = point ? EnumSet.allOf(DecimalMark.class) : EnumSet.of(DecimalMark.COMMA);
        return FigureText.of(typed, marks);
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
