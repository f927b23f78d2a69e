package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Name;

/** One name, and when it was borne. */
final class NameFields implements Rows.Row {

    private final TextField text = new TextField();
    private final TextField abbreviation = new TextField();
    private final TermFields term;

    NameFields(Texts texts) {
        text.setLabel(texts.get("name.text"));
        text.setMaxLength(Name.MAX_LENGTH);
        text.setRequiredIndicatorVisible(true);
        text.setManualValidation(true);
        text.addClassName("wide");
        abbreviation.setLabel(texts.get("name.abbreviation"));
        abbreviation.setMaxLength(Name.MAX_ABBREVIATION);
        term = new TermFields(texts);
    }

    @Override
    public Component[] content() {
        return new Component[] {text, abbreviation, term.from(), term.until()};
    }

    @Override
    public void focus() {
        text.focus();
    }

    void show(Name name) {
        text.setValue(name.text());
        abbreviation.setValue(name.abbreviation().orElse(""));
        term.show(name.term());
    }

    /** The name as it stands there. */
    String text() {
        return text.getValue().strip();
    }

    /** The name; none where it is missing, which is a finding. */
    Optional<Name> read(String path, Reading reading) {
        if (text().isEmpty()) {
            reading.refuse(path + ".text", "", Problem.REQUIRED);
            return Optional.empty();
        }
        return Optional.of(new Name(text(), Optional.of(abbreviation.getValue()), term.read(path + ".term", reading)));
    }

    Stream<FormField> fields(String path) {
        return Stream.concat(
                Stream.of(new FormField(path + ".text", text), new FormField(path + ".abbreviation", abbreviation)),
                term.fields(path + ".term"));
    }
}
