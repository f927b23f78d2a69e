package org.praktyki.vaadin;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.RevisionEntry;

/** Looking back at the versions of a practice, and bringing one back. */
final class History {

    private final Desk desk;
    private final Texts texts;
    private final Practices practices;
    private final Differences differences;
    private final UnsavedChanges editor;
    private final Consumer<Practice> restored;

    /**
     * For an editor of practices.
     *
     * @param editor what is not saved in it would be lost when a version is restored, so it is asked before
     * @param restored called with the practice as it was saved then
     */
    History(Desk desk, Differences differences, UnsavedChanges editor, Consumer<Practice> restored) {
        this.desk = desk;
        this.texts = desk.texts();
        this.practices = desk.praktyki().practices();
        this.differences = differences;
        this.editor = editor;
        this.restored = restored;
    }

    /** Opens the dialog over the editor, with the practice as it is stored now. */
    void open(PracticeId id) {
        HistoryDialog dialog = new HistoryDialog(
                texts,
                differences,
                entry -> practices.revision(desk.actor(), id, entry.version()).map(Revision::practice),
                this::confirm);
        show(dialog, practices.find(desk.actor(), id).orElseThrow());
        dialog.open();
    }

    private void show(HistoryDialog dialog, Practice current) {
        dialog.show(current, practices.history(desk.actor(), current.id()));
    }

    private void confirm(HistoryDialog dialog, Practice current, RevisionEntry entry) {
        if (editor.hasUnsavedChanges()) {
            UnsavedChanges.ask(texts, UnsavedChanges.Loss.RESTORING, () -> restore(dialog, current, entry), () -> {});
        } else {
            restore(dialog, current, entry);
        }
    }

    private void restore(HistoryDialog dialog, Practice current, RevisionEntry entry) {
        try {
            Practice saved = practices.restore(desk.actor(), current, entry.version());
            dialog.close();
            restored.accept(saved);
            Notices.success(texts.get("history.restored", Long.toString(entry.version())));
        } catch (ConflictException e) {
            show(dialog, e.current());
            dialog.warn(texts.get("history.overtaken"));
        } catch (InvalidException e) {
            dialog.warn(e.findings().stream()
                    .map(finding -> texts.field(finding.field()) + ": " + texts.problem(finding))
                    .collect(Collectors.joining("; ", texts.get("history.refused") + " ", "")));
        }
    }
}
