package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import org.praktyki.core.practice.Attachment;

/** One file of a practice: what it is, what is said of it, and its place among the others. */
final class AttachmentFields {

    private final Attachment file;
    private final FieldSet group;
    private final TextField description = new TextField();
    private final TextField author = new TextField();
    private final Div moves = new Div();

    /** What can be done with a file besides describing it. */
    interface Moves {

        /** Towards the beginning, or the end where it is 1. */
        void move(AttachmentFields row, int step);

        void remove(AttachmentFields row);
    }

    AttachmentFields(Texts texts, Uploads uploads, Attachment file, Moves moving) {
        this.file = file;
        this.group = new FieldSet(file.name());
        Span about = new Span(texts.get("attachment.about", file.mediaType(), size(texts)));
        about.addClassNames("attachment-about", "wide");
        description.setLabel(texts.get(file.isPicture() ? "attachment.alternative" : "attachment.description"));
        description.setMaxLength(Attachment.MAX_DESCRIPTION);
        description.setValue(file.description().orElse(""));
        author.setLabel(texts.get("attachment.author"));
        author.setMaxLength(Attachment.MAX_AUTHOR);
        author.setValue(file.author().orElse(""));
        moves.addClassNames("attachment-moves", "wide");
        moves.add(
                button(texts.get("attachment.up"), () -> moving.move(this, -1)),
                button(texts.get("attachment.down"), () -> moving.move(this, 1)),
                button(texts.get("attachment.remove"), () -> moving.remove(this)));
        group.addClassName("row");
        if (file.isPicture()) {
            Image picture = uploads.picture(file);
            picture.addClassNames("attachment-picture", "wide");
            group.add(picture);
        }
        group.add(about, description, author, moves);
    }

    private String size(Texts texts) {
        return texts.get("attachment.size", Math.max(1, Math.round(file.size() / 1000.0)));
    }

    private Button button(String label, Runnable run) {
        Button button = new Button(label, click -> run.run());
        button.setAriaLabel(label + ": " + file.name());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    FieldSet group() {
        return group;
    }

    String name() {
        return file.name();
    }

    void setFixed(boolean fixed) {
        moves.setVisible(!fixed);
    }

    void focus() {
        description.focus();
    }

    Attachment read() {
        return file.described(description.getValue(), author.getValue());
    }

    Stream<FormField> fields(String path) {
        return Stream.of(new FormField(path + ".description", description), new FormField(path + ".author", author));
    }
}
