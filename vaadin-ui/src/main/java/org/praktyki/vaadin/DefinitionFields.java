package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Formula;
import org.praktyki.core.metric.Period;
import org.praktyki.core.text.LocalizedText;

/** What an indicator means from some period on; the first definition has always held. */
final class DefinitionFields implements Rows.Row {

    private static final String ENGLISH = "en";

    private final transient Texts texts;
    private final TextField since;
    private final TextArea text;
    private final TextArea english;
    private final TextField formula;
    private LocalizedText shown = LocalizedText.EMPTY;

    DefinitionFields(Texts texts) {
        this.texts = texts;
        since = new TextField(texts.get("definition.since"));
        text = new TextArea(texts.get("definition.text"));
        english = new TextArea(texts.get("definition.text.en"));
        formula = new TextField(texts.get("definition.formula"));
        formula.setHelperText(texts.get("definition.formula.hint"));
        formula.setMaxLength(Formula.MAX_LENGTH);
        Stream.of(text, english, formula)
                .forEach(field -> field.getElement().getClassList().add("wide"));
    }

    @Override
    public Component[] content() {
        return new Component[] {since, text, english, formula};
    }

    @Override
    public void focus() {
        (since.isVisible() ? since : text).focus();
    }

    /** Whether it is the one that has always held, and needs no period. */
    void setFirst(boolean first) {
        since.setVisible(!first);
        since.setHelperText(texts.get("definition.since.hint"));
        if (first) {
            since.clear();
        }
    }

    void show(Definition definition) {
        shown = definition.text();
        since.setValue(definition.since().map(Period::toString).orElse(""));
        text.setValue(shown.text());
        english.setValue(shown.translations().getOrDefault(ENGLISH, ""));
        formula.setValue(definition.formula().map(Formula::value).orElse(""));
    }

    /** The definition; what cannot be read in it is a finding. */
    Definition read(String path, boolean first, Reading reading) {
        Optional<Period> from = Optional.ofNullable(reading.value(path + ".since", since.getValue(), Period::of));
        if (!first && since.isEmpty()) {
            reading.refuse(path + ".since", "", Problem.REQUIRED);
        }
        return new Definition(
                from,
                new LocalizedText(text.getValue(), shown.translations()).with(ENGLISH, english.getValue()),
                Optional.ofNullable(reading.value(path + ".formula", formula.getValue(), Formula::new)));
    }

    /** Whether a formula is written, be it right or not. */
    boolean hasFormula() {
        return !formula.getValue().isBlank();
    }

    Stream<FormField> fields(String path) {
        return Stream.of(
                new FormField(path + ".since", since),
                new FormField(path + ".formula", formula),
                new FormField(path + ".text", text),
                new FormField(path + ".text.en", english));
    }
}
