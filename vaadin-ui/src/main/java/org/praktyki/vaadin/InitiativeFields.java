package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.Name;
import org.praktyki.core.text.RichText;

/** One thing that a partnership does or did. */
final class InitiativeFields implements Rows.Row {

    private final TextField title = new TextField();
    private final TermFields term;
    private final RichTextField description;
    private final AttachmentsFields pictures;

    /** An empty one, with a field for its pictures. */
    InitiativeFields(Texts texts, AttachmentsFields pictures) {
        this.pictures = pictures;
        title.setLabel(texts.get("initiative.title"));
        title.setMaxLength(Name.MAX_LENGTH);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.addClassName("wide");
        term = new TermFields(texts);
        description = new RichTextField(texts, texts.get("initiative.description"));
        pictures.addClassName("wide");
    }

    @Override
    public Component[] content() {
        return new Component[] {title, term.from(), term.until(), description, pictures};
    }

    @Override
    public void focus() {
        title.focus();
    }

    void show(Initiative initiative) {
        title.setValue(initiative.title());
        term.show(initiative.term());
        description.setText(initiative.description());
        pictures.show(initiative.pictures());
    }

    void setFixed(boolean fixed) {
        pictures.setFixed(fixed);
    }

    /** The initiative; none where its title is missing, which is a finding. */
    Optional<Initiative> read(String path, Reading reading) {
        RichText text = description.read(path + ".description", reading);
        if (title.getValue().isBlank()) {
            reading.refuse(path + ".title", "", Problem.REQUIRED);
            return Optional.empty();
        }
        return Optional.of(new Initiative(title.getValue(), term.read(path + ".term", reading), text, pictures.read()));
    }

    Stream<FormField> fields(String path) {
        return Stream.of(
                        Stream.of(new FormField(path + ".title", title)),
                        term.fields(path + ".term"),
                        Stream.of(description.field(path + ".description")),
                        pictures.fields())
                .flatMap(some -> some);
    }
}
