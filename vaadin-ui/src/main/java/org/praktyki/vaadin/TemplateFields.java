package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.settings.SectionTemplate;
import org.praktyki.core.settings.SectionTemplate.Heading;

/** The sections that a practice begins with: their headings in each language, in an order that buttons change. */
final class TemplateFields extends Composite<Div> {

    private final transient Texts texts;
    private final Div list = new Div();
    private final Button add = new Button();
    private final transient List<Row> rows = new ArrayList<>();
    private transient List<String> languages = List.of();

    /** One section: the fields of its heading, by language. */
    private record Row(FieldSet group, Map<String, TextField> headings, Button up, Button down) {}

    TemplateFields(Texts texts) {
        this.texts = texts;
        list.addClassName("rows");
        add.setText(texts.get("section.add"));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClickListener(click -> {
            append(Map.of());
            arrange();
            first(rows.getLast()).focus();
        });
        getContent().add(list, add);
    }

    /** Shows a template in these languages, the default one first; headings in others are kept out of sight. */
    void show(SectionTemplate template, List<String> shownLanguages) {
        languages = shownLanguages;
        rows.clear();
        for (Heading heading : template.headings()) {
            Map<String, String> texts = new LinkedHashMap<>(heading.translations());
            texts.put(languages.getFirst(), heading.text());
            append(texts);
        }
        arrange();
    }

    /** Shows the headings in other languages; what stands in those that stay, stays. */
    void speak(List<String> others) {
        List<Map<String, String>> written =
                rows.stream().map(TemplateFields::texts).toList();
        languages = others;
        rows.clear();
        written.forEach(this::append);
        arrange();
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.headings().forEach((language, field) -> texts.put(language, field.getValue()));
        return texts;
    }

    private void append(Map<String, String> headings) {
        FieldSet group = new FieldSet();
        group.addClassName("row");
        Map<String, TextField> fields = new LinkedHashMap<>();
        Stream.concat(languages.stream(), headings.keySet().stream()).distinct().forEach(language -> {
            TextField field = new TextField(label(language));
            field.setValue(headings.getOrDefault(language, ""));
            field.setManualValidation(true);
            field.setVisible(languages.contains(language));
            field.addClassName("wide");
            fields.put(language, field);
            group.add(field);
        });
        Row row = new Row(group, fields, new Button(), new Button());
        Button remove = new Button(texts.get("section.remove"), click -> remove(row));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        button(row.up(), "template.up", () -> move(row, -1));
        button(row.down(), "template.down", () -> move(row, 1));
        Div buttons = new Div(row.up(), row.down(), remove);
        buttons.getChildren()
                .map(Button.class::cast)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        buttons.addClassNames("wide", "row-buttons");
        group.add(buttons);
        rows.add(row);
    }

    private void button(Button button, String key, Runnable action) {
        button.setText(texts.get(key));
        button.addClickListener(click -> action.run());
    }

    private String label(String language) {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(texts.locale());
        return texts.get("template.heading", name);
    }

    /** The pressed button keeps the focus; where it has become useless, the other one takes it. */
    private void move(Row row, int by) {
        int from = rows.indexOf(row);
        Collections.swap(rows, from, from + by);
        arrange();
        Button pressed = by < 0 ? row.up() : row.down();
        (pressed.isEnabled() ? pressed : by < 0 ? row.down() : row.up()).focus();
    }

    private void remove(Row row) {
        rows.remove(row);
        arrange();
        add.focus();
    }

    private void arrange() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            row.group().setLegendText(texts.get("section") + " " + (i + 1));
            row.up().setEnabled(i > 0);
            row.down().setEnabled(i < rows.size() - 1);
            list.add(row.group());
        }
    }

    private TextField first(Row row) {
        return Objects.requireNonNull(row.headings().get(languages.getFirst()));
    }

    /** The fields of the default language, for saying what is wrong with them. */
    Stream<FormField> fields() {
        return IntStream.range(0, rows.size()).mapToObj(i -> new FormField("sections[" + i + "]", first(rows.get(i))));
    }

    /** All that is written, for telling whether something was. */
    List<Map<String, String>> content() {
        return rows.stream().map(TemplateFields::texts).toList();
    }

    /** The template; a section without a heading in the default language is a finding. */
    SectionTemplate read(Reading reading) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> texts = texts(rows.get(i));
            String heading = texts.getOrDefault(languages.getFirst(), "");
            texts.remove(languages.getFirst());
            if (heading.isBlank()) {
                reading.refuse("sections[" + i + "]", "", Problem.REQUIRED);
            } else {
                headings.add(new Heading(heading, texts));
            }
        }
        return new SectionTemplate(headings);
    }
}
