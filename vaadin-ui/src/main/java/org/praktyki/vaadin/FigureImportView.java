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
import com.vaadin.flow.router.RouterLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.metric.intake.MeasurementImportResult;
import org.praktyki.core.metric.intake.MeasurementImports;
import org.praktyki.core.metric.intake.MeasurementMapping;
import org.praktyki.core.metric.intake.MeasurementPreview;

/** Bringing figures in from a table, step by step: a file, how it is read and what would come of it, the result. */
final class FigureImportView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "indicators/import";

    private static final System.Logger LOG = System.getLogger(FigureImportView.class.getName());

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient MeasurementImports imports;
    private final transient Actor actor;
    private final transient UploadFolder folder = new UploadFolder();
    private final transient Map<Step, ListItem> steps = new EnumMap<>(Step.class);
    private final Div stage = new Div();
    private transient @Nullable LongWork work;

    /** The steps, in their order. */
    private enum Step {
        FILE,
        REVIEW,
        RESULT
    }

    /** Something that reads a file. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    FigureImportView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.imports = desk.praktyki().measurementImports();
        this.actor = desk.actor();
        OrderedList way = new OrderedList();
        way.addClassName("import-steps");
        way.getElement().setAttribute("aria-label", texts.get("import.steps"));
        for (Step each : Step.values()) {
            ListItem item = new ListItem(texts.get("intake.step." + each));
            steps.put(each, item);
            way.add(item);
        }
        stage.addClassName("part");
        Div head = new Div(
                new H1(texts.get("intake.title")), new RouterLink(texts.get("indicators.all"), IndicatorsView.class));
        head.addClassName("page-head");
        getContent().addClassNames("page", "import-page");
        getContent().add(head, way, stage, new BatchesTable(desk));
        begin(Optional.empty());
    }

    private void begin(Optional<String> refusal) {
        FigureFileStep files = new FigureFileStep(texts, folder, this::check);
        refusal.ifPresent(files::refuse);
        show(Step.FILE, files);
    }

    /** Reads a file that was uploaded. */
    void check(ImportFile file) {
        run(Step.REVIEW, () -> imports.preview(actor, file), preview -> review(file, preview));
    }

    private void review(ImportFile file, MeasurementPreview preview) {
        show(
                Step.REVIEW,
                new FigureReviewStep(
                        desk,
                        file.name(),
                        preview,
                        new FigureReviewStep.Ways(
                                mapping -> again(file, mapping),
                                headings -> below(file, headings),
                                (mapping, options) -> record(file, mapping, options),
                                this::start)));
    }

    private void again(ImportFile file, MeasurementMapping mapping) {
        run(Step.REVIEW, () -> imports.preview(actor, file, mapping), preview -> review(file, preview));
    }

    private void below(ImportFile file, long headings) {
        run(
                Step.REVIEW,
                () -> imports.preview(actor, file, imports.guessBelow(actor, file, headings)),
                preview -> review(file, preview));
    }

    private void record(ImportFile file, MeasurementMapping mapping, MeasurementImports.Options options) {
        run(Step.RESULT, () -> imports.run(actor, file, mapping, options), this::done);
    }

    private void done(MeasurementImportResult result) {
        forgetFiles();
        show(Step.RESULT, new FigureResultStep(texts, result, this::start));
    }

    private void start() {
        forgetFiles();
        begin(Optional.empty());
        focusHeading();
    }

    private <T> void run(Step step, Reading<T> task, Consumer<T> next) {
        LongWork begun = new LongWork(texts, "intake.working");
        work = begun;
        show(step, begun);
        Function<Object, T> reading = progress -> {
            try {
                return task.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        begun.start(reading::apply, (result, failure) -> {
            if (result != null) {
                next.accept(result);
            } else if (failure != null) {
                failed(failure);
            }
            focusHeading();
        });
    }

    private void failed(Throwable failure) {
        forgetFiles();
        if (failure instanceof UnreadablePageException unreadable) {
            begin(Optional.of(unreadable.problem().message(texts.locale())));
        } else {
            LOG.log(System.Logger.Level.ERROR, "An import of figures from the panel failed", failure);
            begin(Optional.of(texts.get("intake.failed")));
        }
    }

    private void show(Step step, Component content) {
        steps.forEach((each, item) -> {
            if (each == step) {
                item.getElement().setAttribute("aria-current", "step");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        });
        H2 heading = new H2(texts.get("intake.heading." + step));
        heading.getElement().setAttribute("tabindex", "-1");
        stage.removeAll();
        stage.add(heading, content);
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

    /** What was uploaded goes when the view is left; an import that has begun is brought to its end. */
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
        return texts.get("intake.title") + " – " + desk.site(texts);
    }
}
