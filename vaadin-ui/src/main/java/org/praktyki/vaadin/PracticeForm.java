package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.Slug;

/**
 * All that an author writes of a practice. It knows no service: whoever shows it is told of a practice to be saved, and
 * tells it what is wrong.
 */
final class PracticeForm extends Composite<Div> {

    /** How often what is written is noticed. */
    private static final int PAUSE = 2500;

    private final transient Texts texts;
    private final transient Consumer<Practice> save;
    private final ErrorSummary errors;
    private final OpenFindings findings;
    private final BasicFields basics;
    private final RecordCardFields recordCard;
    private final ContactsFields contacts;
    private final PresentationFields presentation;
    private final AttachmentsFields attachments;
    private final FundingFields funding;
    private final RelationFields relations;
    private final InvolvementsFields partners;
    private final OutcomesFields outcomes;
    private final UpkeepFields upkeep;
    private final TranslationsFields translations;
    /** Uploads are taken in for it, in threads of their own. */
    private transient volatile Practice base = Practice.draft("").build();

    private transient List<Object> saved = List.of();

    /**
     * An empty form.
     *
     * @param choices what there is to choose from
     * @param save called with what is to be saved
     */
    PracticeForm(Choices choices, Texts texts, Consumer<Practice> save) {
        this.texts = texts;
        this.save = save;
        errors = new ErrorSummary(texts);
        findings = new OpenFindings(texts);
        basics = new BasicFields(texts, choices.topics());
        recordCard = new RecordCardFields(texts, choices.register());
        contacts = new ContactsFields(texts, "recordCard.contacts");
        presentation = new PresentationFields(texts);
        attachments = new AttachmentsFields(
                texts, choices.uploads(), attachments(choices.uploads()), () -> LeaveGuard.touch(this));
        funding = new FundingFields(
                texts,
                new BodyLogo.Signs(
                        choices.uploads(),
                        (name, content) -> choices.uploads().takeLogo(base, name, content),
                        () -> LeaveGuard.touch(this)));
        relations = new RelationFields(texts, choices.practices());
        partners = new InvolvementsFields(texts, choices.partners());
        outcomes = new OutcomesFields(texts, choices.outcomes(), choices.register(), attachments::read);
        upkeep = new UpkeepFields(texts);
        translations = new TranslationsFields(texts, choices.languages());
        getContent().addClassName("practice-form");
        getContent()
                .add(
                        errors,
                        findings,
                        part("form.basics", basics),
                        part("form.recordCard", recordCard),
                        part("form.contacts", contacts),
                        part("form.presentation", presentation),
                        part("form.attachments", attachments),
                        part("form.outcomes", outcomes),
                        part("form.translations", translations),
                        part("form.funding", funding),
                        part("form.relations", relations),
                        part("form.partners", partners),
                        part("form.upkeep", upkeep));
        edit(base);
    }

    private AttachmentsFields.Kind attachments(Uploads uploads) {
        FileLimits limits = uploads.limits();
        return new AttachmentsFields.Kind(
                "attachments",
                limits.files(),
                texts.get("upload.hint", limits.bytes() / 1_000_000, limits.files()),
                (beside, name, content) ->
                        uploads.take(base.toBuilder().attachments(beside).build(), name, content));
    }

    private Section part(String key, Component content) {
        Section part = new Section(new H2(texts.get(key)), content);
        part.addClassName("part");
        return part;
    }

    /** Shows a practice; whatever was in the form before is gone. */
    void edit(Practice practice) {
        base = practice;
        findings.show(practice.findings());
        fill(practice);
        saved = content();
        LeaveGuard.reset(this);
    }

    /** Puts in what was written before, as something unsaved on the version on which it was written. */
    void restore(Written written) {
        Practice content = written.content();
        base = base.version() == 0
                ? content
                : base.toBuilder().version(content.version()).build();
        findings.show(base.findings(), content.findings());
        fill(content);
        for (Finding unread : written.unread()) {
            fields().filter(field -> unread.problem() != Problem.UNSAFE_MARKUP && field.holds(unread.field()))
                    .findFirst()
                    .ifPresent(field -> field.retype(unread));
        }
        LeaveGuard.touch(this);
    }

    private void fill(Practice practice) {
        errors.clear();
        basics.show(practice);
        recordCard.show(practice.recordCard());
        contacts.show(practice.recordCard().contacts());
        presentation.show(practice.presentation());
        attachments.show(practice.attachments());
        funding.show(practice.funding());
        relations.show(practice.relations());
        partners.show(practice.id(), () -> sketch().content());
        outcomes.show(practice.id());
        upkeep.show(practice);
        translations.show(practice);
        fields().forEach(FormField::accept);
        hurry();
    }

    private void hurry() {
        fields().forEach(FormField::hurry);
    }

    /** Calls a moment after something was written, and again while writing goes on. */
    void whenWritten(Runnable keep) {
        for (String event : List.of("input", "change", "click")) {
            getElement()
                    .addEventListener(event, written -> {
                        hurry();
                        keep.run();
                    })
                    .debounce(PAUSE, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
        }
    }

    /** Whether something was written since. */
    boolean hasUnsavedChanges() {
        return !content().equals(saved);
    }

    private List<Object> content() {
        return Stream.concat(
                        fields().map(field -> (Object) List.of(field.path(), field.value())),
                        Stream.of(findings.resolved(), attachments.read()))
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
        recordCard.setFixed(!editable);
        contacts.setFixed(!editable);
        presentation.setFixed(!editable);
        funding.setFixed(!editable);
        translations.setEditable(editable);
        attachments.setFixed(!editable);
        findings.setFixed(!editable);
        partners.setFixed(!editable);
        outcomes.setFixed(!editable);
    }

    /**
     * What is written, put onto a version of the practice. What the form does not show is taken from that version.
     *
     * @throws InvalidException with everything that cannot be read
     */
    Practice read(Practice onto) {
        Reading reading = new Reading();
        Practice read = read(onto, reading);
        reading.finish();
        return read;
    }

    /** What is written, whether it is right or not. */
    Written sketch() {
        Reading reading = new Reading();
        Practice read = read(base, reading);
        return new Written(read, reading.findings());
    }

    /** Who is written to have a part in the practice; absent where that is as it was. */
    Optional<List<Involvement>> parts() {
        return partners.changed();
    }

    /** What the practice is written to have changed; absent where that is as it was. */
    Optional<Outcomes> outcomes() {
        return outcomes.changed();
    }

    /** Shows what is told of the practice now, in the place of what is written. */
    void reloadOutcomes() {
        outcomes.show(base.id());
    }

    /** Takes what is written of outcomes for a change of what somebody else has saved meanwhile. */
    void rebase(Outcomes theirs) {
        outcomes.rebase(theirs);
    }

    private Practice read(Practice onto, Reading reading) {
        Practice.Builder read = onto.toBuilder();
        basics.read(read, reading);
        read.attachments(attachments.read())
                .funding(funding.read(reading))
                .relations(relations.read(onto.relations()))
                .translations(translations.read(reading))
                .recordCard(recordCard.read(reading, contacts.read(reading)))
                .presentation(presentation.read(reading))
                .findings(findings.without(onto.findings()));
        upkeep.read(read, onto, reading);
        // kept beside the practice, but what is wrong there is said together with the rest
        partners.read(reading);
        outcomes.written(reading);
        if (onto.version() == 0) {
            read.slug(Slug.from(basics.title()));
        }
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

    /** The paths of its fields, in their order. */
    List<String> paths() {
        return fields().map(FormField::path).toList();
    }

    /** Puts the cursor into a field, or into one that it is a part of. */
    void focus(String path) {
        fields().filter(field -> field.holds(path)).findFirst().ifPresent(FormField::focus);
    }

    private Stream<FormField> fields() {
        return Stream.of(
                        basics.fields(),
                        recordCard.fields(),
                        contacts.fields(),
                        presentation.fields(),
                        attachments.fields(),
                        outcomes.fields(),
                        translations.fields(),
                        funding.fields(),
                        relations.fields(),
                        partners.fields(),
                        upkeep.fields())
                .flatMap(fields -> fields);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        LeaveGuard.watch(this);
    }
}
