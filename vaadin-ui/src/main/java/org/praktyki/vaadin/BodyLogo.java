package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.practice.Attachment;

/** The sign of a body: seen, replaced by a picture from one's own machine, described, or removed. */
final class BodyLogo extends Composite<Div> {

    private static final int MAX_BYTES = 2_000_000;

    private final transient Texts texts;
    private final transient Signs signs;
    private final Div seen = new Div();
    private final Div error = new Div();
    private final TextField alternative = new TextField();
    private final Upload upload;
    private final Button remove = new Button();
    private transient Optional<Attachment> value = Optional.empty();

    /**
     * Where signs come from.
     *
     * @param uploads shows them
     * @param taking takes them in
     * @param changed called when one was put in or taken out
     */
    record Signs(Uploads uploads, Taking taking, Runnable changed) {}

    /** Takes a picture in, without saving what it is for. */
    @FunctionalInterface
    interface Taking {

        /**
         * Takes one in.
         *
         * @throws InvalidException saying why it is not let in
         * @throws IOException where it cannot be read or kept
         */
        Attachment take(String name, InputStream content) throws IOException;
    }

    BodyLogo(Texts texts, Signs signs) {
        this.texts = texts;
        this.signs = signs;
        this.upload = upload();
        error.addClassName("refused");
        error.getElement().setAttribute("role", "alert");
        alternative.setLabel(texts.get("funder.logo.alternative"));
        alternative.setHelperText(texts.get("funder.logo.alternative.hint"));
        alternative.setMaxLength(Attachment.MAX_DESCRIPTION);
        remove.setText(texts.get("funder.logo.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addClickListener(click -> {
            put(Optional.empty());
            signs.changed().run();
            upload.getElement().executeJs("this.querySelector('vaadin-button')?.focus()");
        });
        getContent().addClassNames("logo-field", "wide");
        getContent().add(seen, alternative, error, upload, remove);
        put(Optional.empty());
    }

    private Upload upload() {
        Upload field = new Upload(UploadHandler.inMemory((file, bytes) -> take(file.fileName(), bytes)));
        String wrong = texts.get("settings.logo.wrong");
        field.setMaxFileSize(MAX_BYTES);
        field.setMaxFiles(1);
        field.setDropAllowed(false);
        field.setAcceptedFileExtensions(".png", ".jpg", ".jpeg", ".webp", ".gif");
        field.addFileRejectedListener(event -> refuse(wrong));
        field.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(texts.get("funder.logo.choose")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(wrong)
                        .setIncorrectFileType(wrong)
                        .setTooManyFiles(wrong)));
        return field;
    }

    /** Takes a picture in, or says why not. */
    void take(String name, byte[] content) {
        upload.clearFileList();
        try {
            put(Optional.of(signs.taking().take(name, new ByteArrayInputStream(content))));
            signs.changed().run();
            alternative.focus();
        } catch (InvalidException e) {
            refuse(e.findings().stream().map(texts::problem).collect(Collectors.joining("; ")));
        } catch (DeniedException e) {
            refuse(texts.get("denied"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(String why) {
        error.removeAll();
        error.add(new Paragraph(why));
    }

    void show(Optional<Attachment> logo) {
        put(logo);
        alternative.setValue(logo.flatMap(Attachment::description).orElse(""));
    }

    private void put(Optional<Attachment> logo) {
        value = logo;
        error.removeAll();
        seen.removeAll();
        logo.filter(Attachment::isPicture)
                .ifPresent(file -> seen.add(signs.uploads().picture(file)));
        seen.setVisible(logo.isPresent());
        alternative.setVisible(logo.isPresent());
        remove.setVisible(logo.isPresent());
    }

    /** Whether it can be replaced and removed. */
    void setFixed(boolean fixed) {
        upload.setVisible(!fixed);
        remove.setVisible(!fixed && value.isPresent());
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    /** The sign, with the words for it; who made it stays as it was. */
    Optional<Attachment> read() {
        return value.map(
                logo -> logo.described(alternative.getValue(), logo.author().orElse("")));
    }

    FormField field(String path) {
        return new FormField(path + ".description", alternative);
    }
}
