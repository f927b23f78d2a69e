package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;

/** What something is and was called. */
final class NamesFields extends Composite<Div> {

    private static final String PATH = "names";

    private final Rows<NameFields> names;

    NamesFields(Texts texts) {
        names = new Rows<>(
                new Rows.Wording(texts.get("name"), texts.get("name.add"), texts.get("name.remove")),
                () -> new NameFields(texts));
        getContent().add(new Paragraph(texts.get("names.hint")), names);
    }

    /** Shows names; those that are still empty are asked for. */
    void show(Names values) {
        names.clear();
        values.all().forEach(name -> names.addEmpty().show(name));
    }

    /** Asks for the first name. */
    void ask() {
        names.clear();
        names.addEmpty();
    }

    /** Whether names can be added and removed. */
    void setFixed(boolean fixed) {
        names.setFixed(fixed);
    }

    /**
     * The names as they are written.
     *
     * @param before given back where they cannot be read
     */
    Names read(Names before, Reading reading) {
        List<NameFields> rows = names.all();
        List<Name> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).read(path(i), reading).ifPresent(read::add);
        }
        if (rows.isEmpty()) {
            reading.refuse(PATH, "", Problem.REQUIRED);
        }
        if (read.isEmpty()) {
            return before;
        }
        try {
            return new Names(read);
        } catch (InvalidValueException e) {
            reading.refuse(path(last(rows, e.value())) + ".term", e.value(), e.problem());
            return before;
        }
    }

    private static int last(List<NameFields> rows, String text) {
        return IntStream.range(0, rows.size())
                .filter(i -> text.equals(rows.get(i).text().replaceAll("\\s+", " ")))
                .max()
                .orElse(0);
    }

    Stream<FormField> fields() {
        List<NameFields> rows = names.all();
        return IntStream.range(0, rows.size()).boxed().flatMap(i -> rows.get(i).fields(path(i)));
    }

    private static String path(int index) {
        return PATH + "[" + index + "]";
    }
}
