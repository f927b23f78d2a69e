package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;

/**
 * All that is written of a thing that is saved whole. It knows no service: whoever shows it is told what is to be saved, and tells it
 * what is wrong.
 *
 * @param <A> the kind of thing
 */
abstract class EntryForm<A extends Aggregate<?, A>> extends Composite<Div> {

    private final transient Texts texts;
    private final transient Consumer<A> save;
    private final ErrorSummary errors;
    private transient @Nullable A base;
    private transient List<Object> saved = List.of();

    EntryForm(Texts texts, Consumer<A> save) {
        this.texts = texts;
        this.save = save;
        this.errors = new ErrorSummary(texts);
        getContent().addClassName("practice-form");
        getContent().add(errors);
    }

    /** Adds a part under a heading. */
    final void part(String key, Component... content) {
        Section part = new Section(new H2(texts.get(key)));
        part.add(content);
        part.addClassName("part");
        getContent().add(part);
    }

    /** Puts a thing into the fields. */
    abstract void fill(A thing);

    /** What is written, put onto a version of the thing; what cannot be read is gathered. */
    abstract A read(A onto, Reading reading);

    /** Its fields, in their order. */
    abstract Stream<FormField> fields();

    /** Whether groups can be added and removed, and files. */
    abstract void setFixed(boolean fixed);

    /** Shows a thing; whatever was in the form before is gone. */
    final void edit(A thing) {
        base = thing;
        errors.clear();
        fill(thing);
        fields().forEach(FormField::accept);
        saved = content();
        LeaveGuard.reset(this);
    }

    private A base() {
        return Objects.requireNonNull(base, "nothing is shown yet");
    }

    private List<Object> content() {
        Reading reading = new Reading();
        return List.of(read(base(), reading), reading.findings());
    }

    /** Whether something was written since. */
    final boolean hasUnsavedChanges() {
        return !content().equals(saved);
    }

    /** Something was put in of which the browser saw nothing. */
    final void touch() {
        LeaveGuard.touch(this);
    }

    /** Hands over what is written to be saved, or says what cannot be read. */
    final void submit() {
        errors.clear();
        fields().forEach(FormField::accept);
        try {
            save.accept(written(base()));
        } catch (InvalidException e) {
            refuse(e.findings());
        }
    }

    /**
     * What is written, put onto a version of the thing.
     *
     * @throws InvalidException with everything that cannot be read
     */
    final A written(A onto) {
        Reading reading = new Reading();
        A read = read(onto, reading);
        reading.finish();
        return read;
    }

    /** Says what is wrong: beside each field, together on top, and with the cursor in the first one. */
    final void refuse(List<Finding> problems) {
        errors.show(problems, fields().toList());
    }

    /** Whether it can be written in, or only be read. */
    final void setEditable(boolean editable) {
        fields().forEach(field -> field.setReadOnly(!editable));
        setFixed(!editable);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        LeaveGuard.watch(this);
    }
}
