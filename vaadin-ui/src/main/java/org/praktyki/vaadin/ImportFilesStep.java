package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.exchange.Column;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.StagedImport;

/** The first step of an import: files are dropped or chosen; of tables it is shown which column goes where. */
final class ImportFilesStep extends Composite<Div> {

    private static final int LONGEST_SAMPLE = 60;

    private final transient Texts texts;
    private final transient UploadFolder folder;
    private final transient Function<ImportFile, List<Column>> columns;
    private final Upload upload;
    private final Div refused = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph count = new Paragraph();
    private final Button check = new Button();

    /**
     * A place for files.
     *
     * @param columns which column of a file goes where
     * @param checked goes on to the next step
     */
    ImportFilesStep(Texts texts, UploadFolder folder, Function<ImportFile, List<Column>> columns, Runnable checked) {
        this.texts = texts;
        this.folder = folder;
        this.columns = columns;
        this.upload = upload();
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        list.addClassName("import-files");
        list.getElement().setAttribute("aria-label", texts.get("import.files"));
        count.getElement().setAttribute("role", "status");
        check.setText(texts.get("import.check"));
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.addClickListener(click -> checked.run());
        getContent()
                .add(
                        new Paragraph(texts.get("import.hint")),
                        upload,
                        new Paragraph(texts.get(
                                "import.limits",
                                UploadFolder.MAX_BYTES / 1_000_000,
                                UploadFolder.MAX_FILES,
                                StagedImport.MAX)),
                        refused,
                        count,
                        list,
                        check);
        counted();
    }

    private Upload upload() {
        Upload field = new Upload(this::take);
        field.setMaxFileSize(UploadFolder.MAX_BYTES);
        field.setI18n(UploadWords.in(texts));
        // nothing is pushed: what came of an upload is shown with the next answer, and these ask for one
        field.getElement().addEventListener("upload-success", done -> field.clearFileList());
        field.getElement().addEventListener("upload-error", done -> {});
        return field;
    }

    /** In a thread of its own, without the window: what it finds out is handed over. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream content = event.getInputStream()) {
            Optional<ImportFile> file = folder.take(event.getFileName(), content);
            if (file.isEmpty()) {
                event.reject(folder.refusal().message(texts.locale()));
            }
            List<Column> found = file.map(columns).orElse(List.of());
            var unused = ui.access(() -> file.ifPresentOrElse(
                    taken -> add(taken, found),
                    () -> refuse(event.getFileName() + ": " + folder.refusal().message(texts.locale()))));
        }
    }

    private void refuse(String why) {
        refused.add(new Paragraph(why));
    }

    /** Says why the files cannot be imported so. */
    void refuseAll(String why) {
        refused.removeAll();
        refuse(why);
    }

    /** Shows a file that was taken in. */
    void add(ImportFile file, List<Column> found) {
        refused.removeAll();
        Span name = new Span(file.name());
        name.addClassName("bulk-title");
        ListItem item = new ListItem();
        Button remove = new Button(texts.get("import.remove"), click -> remove(file, item));
        remove.setAriaLabel(texts.get("import.remove.of", file.name()));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div head = new Div(name, new Span(size(file)), remove);
        head.addClassName("import-head");
        item.add(head);
        if (!found.isEmpty()) {
            item.add(mapping(found));
        }
        list.add(item);
        counted();
    }

    private String size(ImportFile file) {
        try {
            return texts.get("import.size", Math.max(1, file.size() / 1000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Details mapping(List<Column> found) {
        long known = found.stream().filter(column -> column.field().isPresent()).count();
        VersionsTable table = new VersionsTable(
                texts.get("import.column"),
                texts.get("import.column.field"),
                texts.get("import.column.samples"),
                found.stream().map(this::row).toList());
        return new Details(texts.get("import.columns", known, found.size()), table);
    }

    private VersionsTable.Row row(Column column) {
        String samples = column.samples().stream()
                .map(sample -> sample.lines().findFirst().orElse(""))
                .filter(sample -> !sample.isBlank())
                .map(sample -> sample.substring(0, Math.min(sample.length(), LONGEST_SAMPLE)))
                .collect(Collectors.joining("\n"));
        String field = column.field().map(texts::field).orElseGet(() -> texts.get("import.column.unknown"));
        return new VersionsTable.Row(column.heading(), field, samples);
    }

    private void remove(ImportFile file, ListItem item) {
        try {
            folder.remove(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        list.remove(item);
        refused.removeAll();
        counted();
        upload.getElement().executeJs("this.querySelector('vaadin-button')?.focus()");
    }

    private void counted() {
        int files = folder.files().size();
        count.setText(texts.get("import.count", files));
        count.setVisible(files > 0);
        check.setVisible(files > 0);
    }
}
