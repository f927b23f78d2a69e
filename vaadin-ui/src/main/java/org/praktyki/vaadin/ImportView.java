package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.Column;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportResult;
import org.praktyki.core.exchange.Imports;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.exchange.StagedImport;
import org.praktyki.core.exchange.TooManyRecordsException;
import org.praktyki.core.exchange.UnreadablePageException;

/** Importing practices from files, step by step: files, review, import, result. What was uploaded goes when the view is left. */
final class ImportView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "import";

    private static final System.Logger LOG = System.getLogger(ImportView.class.getName());

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Imports imports;
    private final transient Actor actor;
    private final transient UploadFolder folder = new UploadFolder();
    private final transient Map<Step, ListItem> steps = new EnumMap<>(Step.class);
    private final Div stage = new Div();
    private final PastImports past;
    private transient @Nullable LongWork work;

    /** The steps, in their order. */
    private enum Step {
        FILES,
        REVIEW,
        WORK,
        RESULT
    }

    ImportView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.imports = desk.praktyki().imports();
        this.actor = desk.actor();
        this.past = new PastImports(desk);
        OrderedList way = new OrderedList();
        way.addClassName("import-steps");
        way.getElement().setAttribute("aria-label", texts.get("import.steps"));
        for (Step each : Step.values()) {
            ListItem item = new ListItem(texts.get("import.step." + each));
            steps.put(each, item);
            way.add(item);
        }
        stage.addClassName("part");
        getContent().addClassNames("page", "import-page");
        getContent().add(new H1(texts.get("import.title")), way, stage, past);
        files();
    }

    private ImportFilesStep files() {
        ImportFilesStep files = new ImportFilesStep(texts, folder, this::columns, this::check);
        show(Step.FILES, files);
        folder.files().forEach(file -> files.add(file, columns(file)));
        return files;
    }

    private List<Column> columns(ImportFile file) {
        try {
            return imports.start(actor, true).columns(file);
        } catch (IOException | UnreadablePageException e) {
            return List.of(); // said of the file when it is read
        }
    }

    private void check() {
        List<ImportFile> files = folder.files();
        run(Step.REVIEW, "import.checking", progress -> imports.stage(actor, files, progress), this::review);
    }

    private void review(StagedImport staged) {
        show(
                Step.REVIEW,
                new ImportReviewStep(desk, staged, new ImportReviewStep.Ways(() -> carryOut(staged), this::begin)));
    }

    private void carryOut(StagedImport staged) {
        run(Step.WORK, "import.working", staged::carryOut, this::done);
    }

    private void done(ImportResult result) {
        forgetFiles();
        past.read();
        show(
                Step.RESULT,
                new ImportResultStep(
                        texts,
                        result,
                        new ImportResultStep.Ways(() -> past.askForNewest(result.run(), this::begin), this::begin)));
    }

    private void begin() {
        forgetFiles();
        files();
        focusHeading();
    }

    private <T> void run(Step step, String key, Function<Progress, T> task, Consumer<T> next) {
        LongWork begun = new LongWork(texts, key);
        work = begun;
        show(step, begun);
        focusHeading();
        begun.start(task, (result, failure) -> {
            if (result != null) {
                next.accept(result);
                focusHeading();
            } else if (failure != null) {
                failed(failure);
            }
        });
    }

    private void failed(Throwable failure) {
        boolean tooMany = failure instanceof TooManyRecordsException;
        if (!tooMany) {
            LOG.log(System.Logger.Level.ERROR, "An import from the panel failed", failure);
        }
        past.read();
        files().refuseAll(tooMany ? texts.get("import.tooMany", StagedImport.MAX) : texts.get("import.failed"));
        focusHeading();
    }

    private void show(Step step, Component content) {
        steps.forEach((each, item) -> {
            if (each == step) {
                item.getElement().setAttribute("aria-current", "step");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        });
        H2 heading = new H2(texts.get("import.heading." + step));
        heading.getElement().setAttribute("tabindex", "-1");
        stage.removeAll();
        stage.add(heading, content);
        past.setVisible(step == Step.FILES || step == Step.RESULT);
    }

    /** So that whoever does not see the step change hears of it. */
    private void focusHeading() {
        stage.getChildren()
                .findFirst()
                .ifPresent(heading -> heading.getElement().executeJs("this.focus()"));
    }

    private void forgetFiles() {
        try {
            folder.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The work that was begun last; what it left is shown when the window asks. */
    @Nullable
    LongWork work() {
        return work;
    }

    /** Where uploads lie. */
    UploadFolder folder() {
        return folder;
    }

    /** An import that has begun is brought to its end. */
    @Override
    protected void onDetach(DetachEvent event) {
        LongWork begun = work;
        if (begun == null) {
            close();
        } else {
            var unused = begun.running().whenComplete((result, failure) -> close());
        }
    }

    private void close() {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Uploaded files could not be deleted", e);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("import.title") + " – " + texts.get("site");
    }
}
