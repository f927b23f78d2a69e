package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Section;

/** The full presentation, section by section. */
final class PresentationFields extends Composite<Div> {

    private static final String PATH = "presentation";

    private final Rows<SectionFields> sections;

    PresentationFields(Texts texts) {
        sections = new Rows<>(
                new Rows.Wording(texts.get("section"), texts.get("section.add"), texts.get("section.remove")),
                () -> new SectionFields(texts));
        getContent().add(sections);
    }

    void show(Presentation presentation) {
        sections.clear();
        presentation.sections().forEach(section -> sections.addEmpty().show(section));
    }

    /** Whether sections can be added and removed. */
    void setFixed(boolean fixed) {
        sections.setFixed(fixed);
    }

    Presentation read(Reading reading) {
        List<SectionFields> rows = sections.all();
        List<Section> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).read(path(i), reading).ifPresent(read::add);
        }
        return new Presentation(read);
    }

    Stream<FormField> fields() {
        List<SectionFields> rows = sections.all();
        return IntStream.range(0, rows.size()).boxed().flatMap(i -> rows.get(i).fields(path(i)));
    }

    private static String path(int index) {
        return PATH + "[" + index + "]";
    }
}
