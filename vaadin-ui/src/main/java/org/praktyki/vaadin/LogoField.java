package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.praktyki.core.account.Actor;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.settings.Logo;

/** The logo: seen, replaced by a picture from one's own machine, or removed. It counts once the settings are saved. */
final class LogoField extends Composite<Div> {

    private static final int MAX_BYTES = 2_000_000;

    private final transient Texts texts;
    private final transient Logo logo;
    private final transient Supplier<Actor> actor;
    private final Span label = new Span();
    private final Div seen = new Div();
    private final Div error = new Div();
    private final Upload upload;
    private final Button remove = new Button();
    private transient Optional<FileKey> value = Optional.empty();

    LogoField(Texts texts, Logo logo, Supplier<Actor> actor) {
        this.texts = texts;
        this.logo = logo;
        this.actor = actor;
        this.upload = upload();
        label.setText(texts.get("settings.logo"));
        label.addClassName("rich-text-label");
        error.addClassName("errors");
        error.getElement().setAttribute("role", "alert");
        remove.setText(texts.get("settings.logo.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.addClickListener(click -> show(Optional.empty()));
        getContent().addClassName("logo-field");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", texts.get("settings.logo"));
        getContent().add(label, seen, error, upload, remove);
    }

    private Upload upload() {
        Upload field = new Upload(UploadHandler.inMemory((file, bytes) -> take(file.fileName(), bytes)));
        field.setMaxFileSize(MAX_BYTES);
        field.setMaxFiles(1);
        field.setAcceptedFileExtensions(".png", ".jpg", ".jpeg", ".webp", ".gif");
        field.addFileRejectedListener(event -> refuse(texts.get("settings.logo.wrong")));
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(texts.get("settings.logo.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(texts.get("settings.logo.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(texts.get("settings.logo.wrong"))
                .setIncorrectFileType(texts.get("settings.logo.wrong"))
                .setTooManyFiles(texts.get("settings.logo.wrong")));
        field.setI18n(words);
        return field;
    }

    /** Takes a picture in, or says why not. */
    void take(String name, byte[] content) {
        upload.clearFileList();
        try {
            show(Optional.of(logo.upload(actor.get(), name, new ByteArrayInputStream(content))));
        } catch (InvalidException e) {
            Finding finding = e.findings().getFirst();
            refuse(texts.problem(finding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(String why) {
        error.removeAll();
        error.add(new Paragraph(why));
    }

    /** Shows a logo, or that there is none. */
    void show(Optional<FileKey> key) {
        value = key;
        error.removeAll();
        seen.removeAll();
        seen.add(key.isPresent() ? picture(key.get()) : new Span(texts.get("settings.logo.none")));
        remove.setVisible(key.isPresent());
    }

    private Image picture(FileKey key) {
        DownloadHandler content = DownloadHandler.fromInputStream(event -> {
                    Optional<InputStream> kept = logo.open(key);
                    return kept.isPresent()
                            ? new DownloadResponse(kept.get(), "logo", null, -1)
                            : DownloadResponse.error(404);
                })
                .inline();
        return new Image(content, texts.get("settings.logo.alt"));
    }

    Optional<FileKey> read() {
        return value;
    }
}
