package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/**
 * All that an author writes of a practice. It knows no service: whoever shows it is told of a practice to be saved, and
 * tells it what is wrong.
 */
final class PracticeForm extends Composite<Div> {

    private final transient Texts texts;
    private final transient Consumer<Practice> save;
    private final ErrorSummary errors;
    private final OpenFindings findings;
    private final TextField title = new TextField();
    private final TopicSelect topic;
    private final RichTextField summary;
    private final RecordCardFields recordCard;
    private final ContactsFields contacts;
    private final PresentationFields presentation;
    private transient Practice base = Practice.draft("").build();
    private transient List<Object> saved = List.of();

    /**
     * An empty form.
     *
     * @param topics to choose from
     * @param save called with what is to be saved
     */
    PracticeForm(CategoryTree topics, Texts texts, Consumer<Practice> save) {
        this.texts = texts;
        this.save = save;
        errors = new ErrorSummary(texts);
        findings = new OpenFindings(texts);
        topic = new TopicSelect(topics, texts);
        summary = new RichTextField(texts, texts.field("summary"));
        recordCard = new RecordCardFields(texts);
        contacts = new ContactsFields(texts);
        presentation = new PresentationFields(texts);
        title.setLabel(texts.field("title"));
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.addClassName("wide");
        Div basics = new Div(title, topic, summary);
        basics.addClassName("fields");
        getContent().addClassName("practice-form");
        getContent()
                .add(
                        errors,
                        findings,
                        part("form.basics", basics),
                        part("form.recordCard", recordCard),
                        part("form.contacts", contacts),
                        part("form.presentation", presentation));
        edit(base);
    }

    private Section part(String key, Component content) {
        Section part = new Section(new H2(texts.get(key)), content);
        part.addClassName("part");
        return part;
    }

    /** Shows a practice; whatever was in the form before is gone. */
    void edit(Practice practice) {
        base = practice;
        errors.clear();
        findings.show(practice.findings());
        title.setValue(practice.title());
        topic.show(practice.category());
        summary.setText(practice.summary());
        recordCard.show(practice.recordCard());
        contacts.show(practice.recordCard().contacts());
        presentation.show(practice.presentation());
        fields().forEach(FormField::accept);
        saved = content();
        LeaveGuard.reset(this);
    }

    /** Whether something was written since. */
    boolean hasUnsavedChanges() {
        return !content().equals(saved);
    }

    private List<Object> content() {
        return Stream.concat(
                        fields().map(field -> (Object) List.of(field.path(), field.value())),
                        Stream.of(findings.resolved()))
                .toList();
    }

    /** Hands over what is written to be saved, or says what cannot be read. */
    void submit() {
        try {
            save.accept(written());
        } catch (InvalidException e) {
            refuse(e.findings());
        }
    }

    /**
     * What is written, put onto the practice that is shown; what was said against it before is taken back.
     *
     * @throws InvalidException with everything that cannot be read
     */
    Practice written() {
        errors.clear();
        fields().forEach(FormField::accept);
        return read(base);
    }

    /** Whether it can be written in, or only be read. */
    void setEditable(boolean editable) {
        fields().forEach(field -> field.setReadOnly(!editable));
        contacts.setFixed(!editable);
        presentation.setFixed(!editable);
        findings.setFixed(!editable);
    }

    /**
     * What is written, put onto a version of the practice. What the form does not show is taken from that version.
     *
     * @throws InvalidException with everything that cannot be read
     */
    Practice read(Practice onto) {
        Reading reading = new Reading();
        if (title.getValue().isBlank()) {
            reading.refuse("title", "", Problem.REQUIRED);
        }
        Practice.Builder read = onto.toBuilder()
                .title(title.getValue())
                .category(topic.read())
                .summary(summary.read("summary", reading))
                .recordCard(recordCard.read(reading, contacts.read(reading)))
                .presentation(presentation.read(reading))
                .findings(findings.without(onto.findings()));
        if (onto.version() == 0) {
            read.slug(Slug.from(title.getValue()));
        }
        reading.finish();
        return read.build();
    }

    /** Says what is wrong: beside each field, together on top, and with the cursor in the first one. */
    void refuse(List<Finding> problems) {
        errors.show(problems, fields().toList());
    }

    /** Says under a title of its own what is wrong. */
    void refuse(String title, List<Finding> problems) {
        errors.show(title, problems, fields().toList());
    }

    private Stream<FormField> fields() {
        return Stream.of(
                        Stream.of(
                                new FormField("title", title),
                                new FormField("category", topic),
                                summary.field("summary")),
                        recordCard.fields(),
                        contacts.fields(),
                        presentation.fields())
                .flatMap(fields -> fields);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        LeaveGuard.watch(this);
    }
}
