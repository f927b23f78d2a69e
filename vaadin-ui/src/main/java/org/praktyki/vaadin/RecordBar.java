package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** How much is written and not saved yet, where it is from, and saving it. */
final class RecordBar extends Composite<Div> {

    private static final int MAX_SOURCE = 300;

    private final transient Texts texts;
    private final Span changes = new Span();
    private final TextField source = new TextField();

    /**
     * What can be done.
     *
     * @param record saves what is written
     * @param forget gives it up
     */
    record Ways(Runnable record, Runnable forget) {}

    RecordBar(Texts texts, Ways ways) {
        this.texts = texts;
        changes.getElement().setAttribute("role", "status");
        source.setLabel(texts.get("measurements.source"));
        source.setRequiredIndicatorVisible(true);
        source.setManualValidation(true);
        source.setMaxLength(MAX_SOURCE);
        Button record = new Button(
                texts.get("measurements.record"), click -> ways.record().run());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button forget = new Button(
                texts.get("measurements.forget"), click -> ways.forget().run());
        getContent().addClassNames("buttons", "record-bar");
        getContent().add(changes, source, record, forget);
        count(0);
    }

    /** Says how much is written; where that is nothing, there is nothing to do. */
    void count(int number) {
        changes.setText(texts.get("measurements.changes", number));
        setVisible(number > 0);
    }

    /** Proposes a source. */
    void propose(String text) {
        source.setValue(text);
    }

    /** Where the figures are from; empty where that is missing, which is said. */
    String source() {
        boolean missing = source.getValue().isBlank();
        source.setErrorMessage(texts.get("measurements.source.missing"));
        source.setInvalid(missing);
        if (missing) {
            source.focus();
        }
        return source.getValue().strip();
    }
}
