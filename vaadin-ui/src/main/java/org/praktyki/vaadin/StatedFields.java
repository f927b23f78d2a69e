package org.praktyki.vaadin;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Stated;

/** A value that is stated, and for when. */
final class StatedFields {

    private final String name;
    private final TextField period;
    private final TextField value;

    /**
     * Empty ones.
     *
     * @param name the last part of their path, and of the keys of their labels
     */
    StatedFields(Texts texts, String name) {
        this.name = name;
        period = new TextField(texts.get("outcome." + name + ".period"));
        value = new TextField(texts.get("outcome." + name));
    }

    /** The fields, in their order. */
    Stream<TextField> inputs() {
        return Stream.of(value, period);
    }

    void show(Optional<Stated> stated) {
        period.setValue(stated.map(Stated::period).map(Period::toString).orElse(""));
        value.setValue(stated.map(Stated::value)
                .map(number -> FigureWords.show(Figure.of(number)))
                .orElse(""));
    }

    /** What is stated; absent where nothing is. Half of it is a finding. */
    Optional<Stated> read(String path, Reading reading) {
        String its = path + "." + name;
        Optional<Period> when = Optional.ofNullable(reading.value(its + ".period", period.getValue(), Period::of));
        Optional<BigDecimal> number =
                Optional.ofNullable(reading.value(its + ".value", value.getValue(), StatedFields::number));
        if (period.isEmpty() != value.isEmpty()) {
            reading.refuse(its + (period.isEmpty() ? ".period" : ".value"), "", Problem.REQUIRED);
        }
        return when.flatMap(period -> number.map(exact -> new Stated(period, exact)));
    }

    private static BigDecimal number(String text) {
        return FigureWords.read(text).value().orElseThrow(() -> new InvalidValueException(text, Problem.NOT_A_FIGURE));
    }

    Stream<FormField> fields(String path) {
        String its = path + "." + name;
        return Stream.of(new FormField(its + ".value", value), new FormField(its + ".period", period));
    }
}
