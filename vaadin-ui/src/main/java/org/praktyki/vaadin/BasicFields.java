package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.CategoryTree;

/** What a practice is called, where it belongs, and what it is in short. */
final class BasicFields extends Composite<Div> {

    private final TextField title;
    private final TopicSelect topic;
    private final RichTextField summary;
    private final TextArea keywords;

    BasicFields(Texts texts, CategoryTree topics) {
        title = new TextField(texts.field("title"));
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.addClassName("wide");
        topic = new TopicSelect(topics, texts);
        summary = new RichTextField(texts, texts.field("summary"));
        keywords = new TextArea(texts.field("keywords"));
        keywords.setHelperText(texts.get("hint.lines"));
        keywords.addClassName("wide");
        getContent().addClassName("fields");
        getContent().add(title, topic, summary, keywords);
    }

    void show(Practice practice) {
        title.setValue(practice.title());
        topic.show(practice.category());
        summary.setText(practice.summary());
        keywords.setValue(String.join("\n", practice.keywords()));
    }

    /** Writes what is there onto a practice. */
    void read(Practice.Builder practice, Reading reading) {
        if (title.getValue().isBlank()) {
            reading.refuse("title", "", Problem.REQUIRED);
        }
        practice.title(title.getValue())
                .category(topic.read())
                .summary(summary.read("summary", reading))
                .keywords(reading.lines("keywords", keywords.getValue(), Function.identity()));
    }

    /** The title as it is written. */
    String title() {
        return title.getValue();
    }

    Stream<FormField> fields() {
        return Stream.of(
                new FormField("title", title),
                new FormField("category", topic),
                summary.field("summary"),
                new FormField("keywords", keywords));
    }
}
