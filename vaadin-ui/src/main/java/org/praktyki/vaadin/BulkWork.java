package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.practice.BulkChanges;
import org.praktyki.core.practice.BulkLine.Outcome;
import org.praktyki.core.practice.BulkRun;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.taxonomy.CategoryTree;

/** Changing many practices at once, and taking the last such change of this session back. */
final class BulkWork {

    private final Desk desk;
    private final Texts texts;
    private final CategoryTree topics;
    private final Differences differences;
    private final BulkChanges changes;
    private final Runnable changed;

    /**
     * For the list of practices.
     *
     * @param changed is called when practices were changed
     */
    BulkWork(Desk desk, CategoryTree topics, Runnable changed) {
        this.desk = desk;
        this.texts = desk.texts();
        this.topics = topics;
        this.differences = new Differences(texts, topics);
        this.changes = desk.praktyki().bulkChanges();
        this.changed = changed;
    }

    /** Asks what is to be done to these practices. */
    void open(List<PracticeId> practices) {
        BulkChoice choice =
                new BulkChoice(topics, desk.praktyki().practices().authors(desk.actor()), desk.actor(), texts);
        new BulkDialog(
                        texts,
                        differences,
                        choice,
                        practices.size(),
                        new BulkDialog.Work(
                                change -> changes.preview(desk.actor(), practices, change),
                                run -> remember(changes.apply(desk.actor(), run))))
                .open();
    }

    /** The last bulk change of this session, while something of it is still to be undone. */
    Optional<BulkRun> last() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(BulkRun.class))
                .filter(run -> !run.with(Outcome.DONE).isEmpty());
    }

    /** Takes the last bulk change back, and says what came of that. */
    void undo() {
        last().ifPresent(run -> {
            BulkRun undone = remember(changes.undo(desk.actor(), run));
            int left = undone.refused().size() - run.refused().size();
            if (left == 0) {
                Notices.success(
                        texts.get("bulk.undone", undone.with(Outcome.UNDONE).size()));
            } else {
                report(undone, left);
            }
        });
    }

    private void report(BulkRun undone, int left) {
        Dialog dialog = new Dialog(texts.get("bulk.undo"));
        dialog.addClassName("bulk");
        dialog.setWidth("min(52rem, 96vw)");
        BulkTable table = new BulkTable(texts, differences);
        table.show(undone);
        dialog.add(
                new Paragraph(texts.get(
                        "bulk.undone.partly", undone.with(Outcome.UNDONE).size(), left)),
                table);
        Button close = new Button(texts.get("history.close"), click -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private BulkRun remember(BulkRun run) {
        VaadinSession.getCurrent().setAttribute(BulkRun.class, run);
        changed.run();
        return run;
    }
}
