package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.text.RichText;

/** The text of a practice in one other language, beside the original; made only when someone opens it. */
final class TranslationFields extends Composite<Details> {

    private final transient Texts texts;
    private final transient Practice original;
    private final transient Translation before;
    private final String path;
    private final Div content = new Div();
    private final TextField title;
    private final TextArea keywords;
    private final RichTextField summary;
    private final List<TextField> headings = new ArrayList<>();
    private final List<RichTextField> bodies = new ArrayList<>();
    private boolean made;
    private boolean editable = true;

    /**
     * For one language.
     *
     * @param language its tag
     * @param original the practice as it was read
     */
    TranslationFields(Texts texts, String language, Practice original) {
        this.texts = texts;
        this.original = original;
        this.path = "translations[" + language + "].";
        this.before = original.translations().getOrDefault(language, Translation.EMPTY);
        String name = Locale.forLanguageTag(language).getDisplayLanguage(texts.locale());
        title = new TextField(texts.field(path + "title"));
        keywords = new TextArea(texts.field(path + "keywords"));
        keywords.setHelperText(texts.get("hint.lines"));
        summary = new RichTextField(texts, texts.field(path + "summary"));
        content.addClassName("translation");
        getContent().setSummaryText(texts.get(before.isEmpty() ? "translation.none" : "translation.some", name));
        getContent().add(content);
        getContent().addOpenedChangeListener(change -> make());
    }

    private void make() {
        if (made) {
            return;
        }
        made = true;
        title.setValue(before.title());
        keywords.setValue(String.join("\n", before.keywords()));
        summary.setText(before.summary());
        beside(new Div(original.title()), title);
        beside(shown(original.summary()), summary);
        beside(new Div(String.join(", ", original.keywords())), keywords);
        for (int i = 0; i < original.presentation().sections().size(); i++) {
            section(i, original.presentation().sections().get(i));
        }
        setEditable(editable);
    }

    private void section(int index, Section section) {
        TextField heading = new TextField(texts.field(sectionPath(index) + "heading"));
        RichTextField body = new RichTextField(texts, texts.field(sectionPath(index) + "html"));
        List<Section> translated = before.presentation().sections();
        if (index < translated.size()) {
            heading.setValue(translated.get(index).heading());
            body.setText(translated.get(index).body());
        }
        headings.add(heading);
        bodies.add(body);
        beside(new Div(section.heading()), heading);
        beside(shown(section.body()), body);
    }

    /** Rich text is safe by construction. */
    private static Component shown(RichText text) {
        return new Html("<div>" + text.html() + "</div>");
    }

    private void beside(Component source, Component field) {
        Div said = new Div(source);
        said.addClassName("original");
        said.getElement().setAttribute("lang", original.language());
        Div pair = new Div(said, field);
        pair.addClassName("beside");
        content.add(pair);
    }

    void setEditable(boolean value) {
        editable = value;
        fields().forEach(field -> field.setReadOnly(!value));
    }

    /** The translation; as it was where nobody opened it. */
    Translation read(Reading reading) {
        if (!made) {
            return before;
        }
        return new Translation(
                title.getValue(),
                summary.read(path + "summary", reading),
                new Presentation(sections(reading)),
                reading.lines(path + "keywords", keywords.getValue(), Function.identity()));
    }

    /** Up to the last one that is translated; one without a heading of its own keeps the original's. */
    private List<Section> sections(Reading reading) {
        List<Section> own = original.presentation().sections();
        List<Section> read = new ArrayList<>();
        int filled = 0;
        for (int i = 0; i < bodies.size(); i++) {
            String heading = headings.get(i).getValue();
            RichText body = bodies.get(i).read(sectionPath(i) + "html", reading);
            read.add(new Section(heading.isBlank() ? own.get(i).heading() : heading, body));
            filled = heading.isBlank() && body.isEmpty() ? filled : i + 1;
        }
        return List.copyOf(read.subList(0, filled));
    }

    Stream<FormField> fields() {
        if (!made) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(
                        new FormField(path + "title", title),
                        summary.field(path + "summary"),
                        new FormField(path + "keywords", keywords)),
                IntStream.range(0, bodies.size())
                        .boxed()
                        .flatMap(i -> Stream.of(
                                new FormField(sectionPath(i) + "heading", headings.get(i)),
                                bodies.get(i).field(sectionPath(i) + "html"))));
    }

    private String sectionPath(int index) {
        return path + "presentation[" + index + "].";
    }
}
