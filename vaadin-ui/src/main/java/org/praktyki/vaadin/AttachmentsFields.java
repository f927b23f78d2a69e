package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.file.FileName;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.practice.Attachment;

/** The files of a practice or of something else, in their order; new ones are dropped or chosen, and belong to it once it is saved. */
final class AttachmentsFields extends Composite<Div> implements AttachmentFields.Moves {

    private final transient Texts texts;
    private final transient Kind kind;
    private final transient Uploads uploads;
    private final transient Runnable changed;
    private final Upload upload;
    private final Div refused = new Div();
    private final Div list = new Div();
    private final transient List<AttachmentFields> rows = new ArrayList<>();
    private volatile List<Attachment> shown = List.of();
    private boolean fixed;

    /**
     * Files of one thing.
     *
     * @param path of their field
     * @param most how many there may be
     * @param hint what to know before adding one
     * @param intake takes new ones in
     */
    record Kind(String path, int most, String hint, Intake intake) {}

    /** Takes a file in, without saving what it is for. */
    @FunctionalInterface
    interface Intake {

        /**
         * Takes one in beside those that are there.
         *
         * @throws InvalidException saying why it is not let in
         * @throws IOException where it cannot be read or kept
         */
        Attachment take(List<Attachment> beside, String name, InputStream content) throws IOException;
    }

    /**
     * The files of one thing after the other.
     *
     * @param changed called when a file was added, moved or removed
     */
    AttachmentsFields(Texts texts, Uploads uploads, Kind kind, Runnable changed) {
        this.texts = texts;
        this.kind = kind;
        this.changed = changed;
        this.uploads = uploads;
        upload = new Upload(this::take);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, uploads.limits().bytes()));
        upload.setI18n(UploadWords.in(texts));
        // nothing is pushed: what came of an upload is shown with the next answer, and these ask for one
        upload.getElement().addEventListener("upload-success", done -> upload.clearFileList());
        upload.getElement().addEventListener("upload-error", done -> {});
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        list.addClassName("rows");
        getContent().add(list, refused, upload, new Paragraph(kind.hint()));
    }

    void show(List<Attachment> files) {
        rows.clear();
        refused.removeAll();
        files.forEach(this::append);
        arrange();
    }

    /** Whether files can be added, moved and removed. */
    void setFixed(boolean value) {
        fixed = value;
        offer();
        rows.forEach(row -> row.setFixed(fixed));
    }

    private void offer() {
        upload.setVisible(!fixed && rows.size() < kind.most());
    }

    List<Attachment> read() {
        return rows.stream().map(AttachmentFields::read).toList();
    }

    Stream<FormField> fields() {
        return IntStream.range(0, rows.size()).boxed().flatMap(i -> rows.get(i).fields(kind.path() + "[" + i + "]"));
    }

    /** In a thread of its own, without the window: what it finds out is handed over. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream content = event.getInputStream()) {
            Attachment file = kind.intake().take(shown, event.getFileName(), content);
            var unused = ui.access(() -> add(file));
        } catch (InvalidException e) {
            String why = e.findings().stream().map(texts::problem).collect(Collectors.joining("; "));
            event.reject(why);
            var unused = ui.access(() -> refuse(event.getFileName() + ": " + why));
        } catch (DeniedException e) {
            event.reject(texts.get("denied"));
        }
    }

    /** Adds a file that was taken in; several may have arrived at once, so its name is looked at again. */
    void add(Attachment file) {
        refused.removeAll();
        append(file.named(free(file.name())));
        arrange();
        changed.run();
    }

    private void refuse(String why) {
        refused.add(new Paragraph(why));
    }

    private String free(String name) {
        List<String> taken =
                rows.stream().map(row -> row.name().toLowerCase(Locale.ROOT)).toList();
        FileName wished = FileName.clean(name);
        FileName free = wished;
        for (int number = 2; taken.contains(free.value().toLowerCase(Locale.ROOT)); number++) {
            free = wished.numbered(number);
        }
        return free.value();
    }

    private void append(Attachment file) {
        rows.add(new AttachmentFields(texts, uploads, file, this));
    }

    private void arrange() {
        list.removeAll();
        rows.forEach(row -> list.add(row.group()));
        shown = read();
        offer();
    }

    @Override
    public void move(AttachmentFields row, int step) {
        int from = rows.indexOf(row);
        int to = from + step;
        if (to >= 0 && to < rows.size()) {
            Collections.swap(rows, from, to);
            arrange();
            changed.run();
        }
        row.focus();
    }

    @Override
    public void remove(AttachmentFields row) {
        rows.remove(row);
        arrange();
        changed.run();
        upload.getElement().executeJs("this.querySelector('vaadin-button')?.focus()");
    }
}
