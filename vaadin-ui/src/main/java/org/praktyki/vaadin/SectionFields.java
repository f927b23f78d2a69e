package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Section;
import org.praktyki.core.text.RichText;

/** One section of the presentation. */
final class SectionFields implements Rows.Row {

    private final TextField heading = new TextField();
    private final RichTextField body;

    private final transient Texts texts;

    SectionFields(Texts texts) {
        this.texts = texts;
        heading.setLabel(texts.field("presentation.heading"));
        heading.addClassName("wide");
        body = new RichTextField(texts, texts.field("presentation.html"));
    }

    @Override
    public Component[] content() {
        return new Component[] {heading, body};
    }

    @Override
    public void focus() {
        heading.focus();
    }

    void show(Section section) {
        heading.setValue(section.heading());
        body.setText(section.body());
    }

    /** The section; none where nothing is written. What stands below no heading yet is not lost meanwhile. */
    Optional<Section> read(String path, Reading reading) {
        RichText text = body.read(path + ".html", reading);
        if (heading.getValue().isBlank()) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            reading.refuse(path + ".heading", "", Problem.REQUIRED);
            return Optional.of(new Section(texts.get("section"), text));
        }
        return Optional.of(new Section(heading.getValue(), text));
    }

    Stream<FormField> fields(String path) {
        return Stream.of(new FormField(path + ".heading", heading), body.field(path + ".html"));
    }
}
