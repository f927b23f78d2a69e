package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.praktyki.core.exchange.ImportFile;

/** The first step of bringing figures in: a file is dropped or chosen. */
final class FigureFileStep extends Composite<Div> {

    private final transient Texts texts;
    private final transient UploadFolder folder;
    private final transient Consumer<ImportFile> taken;
    private final Div refused = new Div();

    /**
     * A place for a file.
     *
     * @param taken is handed the file
     */
    FigureFileStep(Texts texts, UploadFolder folder, Consumer<ImportFile> taken) {
        this.texts = texts;
        this.folder = folder;
        this.taken = taken;
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        Upload field = new Upload(this::take);
        field.setMaxFiles(1);
        field.setMaxFileSize(UploadFolder.MAX_BYTES);
        field.setI18n(UploadWords.in(texts));
        // nothing is pushed: what came of an upload is shown with the next answer, and these ask for one
        field.getElement().addEventListener("upload-success", done -> field.clearFileList());
        field.getElement().addEventListener("upload-error", done -> {});
        getContent().add(new Paragraph(texts.get("intake.hint")), field, refused);
    }

    /** In a thread of its own, without the window: what it finds out is handed over. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream content = event.getInputStream()) {
            Optional<ImportFile> file = folder.take(event.getFileName(), content);
            if (file.isEmpty()) {
                event.reject(folder.refusal().message(texts.locale()));
            }
            var unused = ui.access(() ->
                    file.ifPresentOrElse(taken, () -> refuse(folder.refusal().message(texts.locale()))));
        }
    }

    /** Says why a file cannot be imported. */
    void refuse(String why) {
        refused.removeAll();
        refused.add(new Paragraph(why));
    }
}
