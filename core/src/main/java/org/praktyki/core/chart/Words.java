package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The few words that charts have of their own. */
final class Words {

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Polish unless English is asked for. */
    static Words in(Locale locale) {
        return new Words(ResourceBundle.getBundle("org.praktyki.core.chart.charts", locale, NO_MACHINE_LOCALE));
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** The words with this key, {@code {0}} and so on replaced. */
    String say(String key, Object... arguments) {
        return MessageFormat.format(bundle.getString(key), arguments);
    }

    /** What a table says of a point. */
    String cell(Point point, NumberStyle numbers) {
        Optional<String> number = point.value().map(numbers::number);
        return number.map(text ->
                        point.note().map(note -> text + " (" + note + ")").orElse(text))
                .or(point::note)
                .orElseGet(() -> say("no.data"));
    }

    /** The same where there is no point at all. */
    String cell(Optional<Point> point, NumberStyle numbers) {
        return point.map(there -> cell(there, numbers)).orElseGet(() -> say("no.data"));
    }

    /** The head of a column of figures. */
    String column(String name, NumberStyle numbers) {
        return numbers.unit().isEmpty() ? name : name + " (" + numbers.unit() + ")";
    }

    /** What a figure is called where one points at it. */
    String tip(Point point, NumberStyle numbers) {
        String value = point.value().map(numbers::text).orElseGet(() -> say("no.data"));
        return point.label() + ": " + value
                + point.note().map(note -> " (" + note + ")").orElse("");
    }

    String tip(String label, BigDecimal value, NumberStyle numbers) {
        return label + ": " + numbers.text(value);
    }
}
