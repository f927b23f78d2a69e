package org.praktyki.vaadin;

import java.util.Optional;
import org.praktyki.core.practice.Draft;
import org.praktyki.core.practice.Drafts;
import org.praktyki.core.practice.Practice;

/** Keeps what is written in a form until it is saved, and offers it again to whoever was interrupted. */
final class Autosave {

    private final Desk desk;
    private final Texts texts;
    private final Drafts drafts;
    private final Differences differences;
    private final PracticeForm form;
    private boolean kept;

    Autosave(Desk desk, Differences differences, PracticeForm form) {
        this.desk = desk;
        this.texts = desk.texts();
        this.drafts = desk.praktyki().drafts();
        this.differences = differences;
        this.form = form;
    }

    /** Keeps what is written now; where that is nothing more than what is stored, nothing stays kept. */
    void keep() {
        Written written = form.sketch();
        if (form.hasUnsavedChanges()) {
            drafts.keep(desk.actor(), written.content(), written.unread());
            kept = true;
        } else {
            drop(written.content());
        }
    }

    /** What is written is saved now, or not wanted any more. */
    void drop(Practice practice) {
        if (kept) {
            drafts.drop(desk.actor(), practice.id());
            kept = false;
        }
    }

    /** Asks whether what was written before and never saved is wanted. */
    void offer(Practice stored) {
        kept = false;
        find(stored).ifPresent(draft -> {
            kept = true;
            ask(stored, draft);
        });
    }

    private Optional<Draft> find(Practice stored) {
        return stored.version() == 0 ? drafts.findNew(desk.actor()) : drafts.find(desk.actor(), stored.id());
    }

    private void ask(Practice stored, Draft draft) {
        new DraftDialog(
                        texts,
                        texts.get("draft.found", texts.moment(draft.at())),
                        differences.between(stored, draft.content()),
                        () -> form.restore(new Written(draft.content(), draft.unread())),
                        () -> drop(draft.content()))
                .open();
    }
}
