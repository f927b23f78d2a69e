package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.settings.PublicUsage;
import org.praktyki.core.settings.VisitorCounter;

/** What visitors are shown of how the site is used. */
final class CounterFields {

    private static final String START = "usage.counter.start";
    private static final String SINCE = "usage.counter.since";

    private final Checkbox counter;
    private final TextField start;
    private final DateField since;
    private final Checkbox views;

    CounterFields(Texts texts) {
        counter = new Checkbox(texts.get("settings.counter"));
        start = new TextField(texts.get("settings.counter.start"));
        start.setHelperText(texts.get("settings.counter.start.hint"));
        start.setManualValidation(true);
        since = new DateField(texts, texts.get("settings.counter.since"));
        since.setHelperText(texts.get("settings.counter.since.hint"));
        since.setManualValidation(true);
        views = new Checkbox(texts.get("settings.views"));
        counter.addClassName("wide");
        views.addClassName("wide");
        counter.addValueChangeListener(change -> allow());
    }

    private void allow() {
        start.setEnabled(counter.getValue());
        since.setEnabled(counter.getValue());
    }

    Component[] inputs() {
        return new Component[] {counter, start, since, views};
    }

    void show(PublicUsage usage) {
        counter.setValue(usage.counter().isPresent());
        start.setValue(usage.counter()
                .map(VisitorCounter::start)
                .map(number -> Long.toString(number))
                .orElse("0"));
        since.setValue(usage.counter().map(VisitorCounter::since).orElse(null));
        views.setValue(usage.views());
        allow();
    }

    /** What is there; what is wrong with it stands beside the field that it is wrong with. */
    PublicUsage read(Reading reading) {
        return new PublicUsage(counter.getValue() ? counter(reading) : Optional.empty(), views.getValue());
    }

    private Optional<VisitorCounter> counter(Reading reading) {
        int before = reading.findings().size();
        LocalDate day = since.read(SINCE, reading);
        if (day == null && reading.findings().size() == before) {
            reading.refuse(SINCE, "", Problem.REQUIRED);
        }
        try {
            long number = start.getValue().isBlank() ? 0 : Reading.number(start.getValue());
            return day == null ? Optional.empty() : Optional.of(new VisitorCounter(number, day));
        } catch (InvalidValueException e) {
            reading.refuse(START, e.value(), e.problem());
            return Optional.empty();
        }
    }

    Stream<FormField> fields() {
        return Stream.of(
                new FormField("usage.shown", counter),
                new FormField(START, start),
                new FormField(SINCE, since),
                new FormField("usage.views", views));
    }
}
