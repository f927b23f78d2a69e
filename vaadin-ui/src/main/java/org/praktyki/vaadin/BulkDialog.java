package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.practice.BulkChange;
import org.praktyki.core.practice.BulkLine.Outcome;
import org.praktyki.core.practice.BulkRun;

/**
 * A bulk change in three steps: what, what that would do, what it did. It knows no service: whoever opens it shows it what a change
 * would do, and does it.
 */
final class BulkDialog extends Dialog {

    private final transient Texts texts;
    private final transient Work work;
    private final BulkChoice choice;
    private final Paragraph summary = new Paragraph();
    private final BulkTable table;
    private final Button preview = new Button();
    private final Button change = new Button();
    private final Button again = new Button();
    private final Button close = new Button();
    private transient @Nullable BulkRun seen;

    /**
     * What is done for the dialog.
     *
     * @param preview says what a change would do
     * @param apply does it
     */
    record Work(Function<BulkChange, BulkRun> preview, UnaryOperator<BulkRun> apply) {}

    BulkDialog(Texts texts, Differences differences, BulkChoice choice, int practices, Work work) {
        this.texts = texts;
        this.work = work;
        this.choice = choice;
        this.table = new BulkTable(texts, differences);
        setHeaderTitle(texts.get("bulk.title", practices));
        addClassName("bulk");
        setWidth("min(52rem, 96vw)");
        setCloseOnOutsideClick(false);
        summary.getElement().setAttribute("role", "status");
        preview.setText(texts.get("bulk.preview"));
        preview.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        preview.addClickListener(click -> choice.read().ifPresent(this::preview));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.setDisableOnClick(true);
        change.addClickListener(click -> apply());
        again.setText(texts.get("bulk.again"));
        again.addClickListener(click -> choose());
        close.addClickListener(click -> close());
        add(choice, summary, table);
        getFooter().add(close, again, preview, change);
        choose();
    }

    private void choose() {
        seen = null;
        arrange(true, false);
        summary.setText(texts.get("bulk.hint"));
    }

    private void preview(BulkChange what) {
        BulkRun run = work.preview().apply(what);
        seen = run;
        table.show(run);
        int ready = run.with(Outcome.READY).size();
        summary.setText(texts.get(
                "bulk.would",
                ready,
                run.with(Outcome.SAME).size(),
                run.refused().size()));
        change.setText(texts.get("bulk.apply", ready));
        change.setEnabled(ready > 0);
        arrange(false, true);
        again.focus();
    }

    private void apply() {
        BulkRun run = seen;
        if (run != null) {
            show(work.apply().apply(run));
        }
    }

    private void show(BulkRun done) {
        table.show(done);
        summary.setText(result(texts, done));
        arrange(false, false);
        close.focus();
    }

    private void arrange(boolean choosing, boolean previewing) {
        choice.setVisible(choosing);
        preview.setVisible(choosing);
        table.setVisible(!choosing);
        change.setVisible(previewing);
        again.setVisible(previewing);
        close.setText(texts.get(choosing || previewing ? "cancel" : "history.close"));
    }

    /** What came of a bulk change, in a sentence. */
    static String result(Texts texts, BulkRun run) {
        return texts.get(
                "bulk.did",
                run.with(Outcome.DONE).size(),
                run.with(Outcome.SAME).size(),
                run.refused().size());
    }
}
