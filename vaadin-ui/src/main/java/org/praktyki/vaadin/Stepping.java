package org.praktyki.vaadin;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.praktyki.core.account.Permission;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.Step;
import org.praktyki.vaadin.UnsavedChanges.Loss;

/** Takes the practice in an editor from step to step: asks what a step needs, and saves what was written along with it. */
final class Stepping {

    private final Desk desk;
    private final Texts texts;
    private final Practices practices;
    private final Differences differences;
    private final PracticeSource others;
    private final Editor editor;

    /** Whoever shows the practice. */
    interface Editor extends UnsavedChanges {

        /** The practice as it was read. */
        Practice shown();

        /**
         * What is written.
         *
         * @throws InvalidException with everything that cannot be read
         */
        Practice written();

        /** How many comments on it wait for someone. */
        long openComments();

        /** Saves what is kept beside the practice, once that is saved with what is written. */
        void saveParts(Practice saved);

        /** Shows the practice as it was saved. */
        void showSaved(Practice saved);

        /** Says under a title what is wrong. */
        void refuse(String title, List<Finding> problems);

        /** Says that someone else saved it meanwhile. */
        void ask(ConflictException conflict);
    }

    Stepping(Desk desk, Differences differences, PracticeSource others, Editor editor) {
        this.desk = desk;
        this.texts = desk.texts();
        this.practices = desk.praktyki().practices();
        this.differences = differences;
        this.others = others;
        this.editor = editor;
    }

    /** What the actor may do next with a practice. */
    List<StepBar.Action> actions(Practice practice) {
        return practices.steps(desk.actor(), practice).stream()
                .filter(step -> practice.version() > 0 || !step.needsReason())
                .map(step -> new StepBar.Action(texts.get("step." + step), () -> begin(step)))
                .toList();
    }

    private void begin(Step step) {
        switch (step) {
            case SUBMIT, ACCEPT -> whenComplete("errors.submit", () -> take(step));
            case PUBLISH, PUBLISH_AT_ONCE ->
                whenComplete(
                        "errors.publish",
                        () -> new PublishDialog(texts, practices::isToCome, () -> take(step), this::schedule).open());
            case RETURN ->
                new ReasonDialog(texts, step, reason -> take(step, reason))
                        .with(new Paragraph(texts.get("comments.worklist", editor.openComments())))
                        .open();
            case WITHDRAW -> aboutTheStored(() -> new ReasonDialog(texts, step, reason -> take(step, reason)).open());
            case ARCHIVE -> aboutTheStored(this::archive);
            case TAKE_BACK, REVISE, REOPEN -> take(step);
        }
    }

    /** Goes on where nothing stands against publishing what is written. */
    private void whenComplete(String title, Runnable next) {
        try {
            List<Finding> objections = practices.objections(editor.written());
            if (objections.isEmpty()) {
                next.run();
            } else {
                editor.refuse(texts.get(title), objections);
            }
        } catch (InvalidException e) {
            editor.refuse(texts.get(title), e.findings());
        }
    }

    /** Some steps would throw away what is written, or show it to the public in passing: that is asked. */
    private void aboutTheStored(Runnable next) {
        if (editor.hasUnsavedChanges()) {
            UnsavedChanges.ask(texts, Loss.STEPPING, next, () -> {});
        } else {
            next.run();
        }
    }

    private void take(Step step) {
        attempt("step.done." + step, () -> {
            Practice shown = editor.shown();
            return shown.version() == 0 || editor.hasUnsavedChanges()
                    ? saved(editor.written().toBuilder().status(step.to()).build())
                    : practices.take(desk.actor(), shown, step, Optional.empty());
        });
    }

    private void take(Step step, String reason) {
        attempt("step.done." + step, () -> {
            Practice current = step == Step.RETURN ? kept() : editor.shown();
            return practices.take(desk.actor(), current, step, Optional.of(reason));
        });
    }

    private void archive() {
        PracticeChooser successor = new PracticeChooser(texts, others, texts.field("relations.successor"));
        successor.show(editor.shown().relations().successor());
        new ReasonDialog(texts, Step.ARCHIVE, reason -> archive(reason, successor.read()))
                .with(successor)
                .open();
    }

    private void archive(String reason, Optional<PracticeId> successor) {
        attempt("step.done.ARCHIVE", () -> practices.archive(desk.actor(), editor.shown(), reason, successor));
    }

    private void schedule(Instant at) {
        attempt("step.scheduled", () -> practices.schedule(desk.actor(), kept(), at));
    }

    /** The practice with what is written saved. */
    private Practice kept() {
        if (editor.shown().version() > 0 && !editor.hasUnsavedChanges()) {
            return editor.shown();
        }
        Practice saved = saved(editor.written());
        editor.showSaved(saved);
        return saved;
    }

    private Practice saved(Practice written) {
        Practice saved = practices.save(desk.actor(), written);
        editor.saveParts(saved);
        return saved;
    }

    /** Whether the actor may give up what is being worked on beside the live version. */
    boolean mayDiscard(Practice practice) {
        return practices.mayEdit(desk.actor(), practice);
    }

    void discard() {
        UnsavedChanges.ask(
                texts,
                Loss.DISCARDING,
                () -> attempt("live.discarded", () -> practices.discard(desk.actor(), editor.shown())),
                () -> {});
    }

    /** Whether the actor may call off a publication. */
    boolean mayCallOff(Practice practice) {
        return practices.may(desk.actor(), Permission.PUBLISH_PRACTICES, practice);
    }

    void callOff() {
        aboutTheStored(() -> attempt("schedule.calledOff", () -> practices.callOff(desk.actor(), editor.shown())));
    }

    /** Whether the actor may say that a practice still holds. */
    boolean mayConfirm(Practice practice) {
        return practices.may(desk.actor(), Permission.EDIT_PRACTICES, practice);
    }

    void confirm() {
        aboutTheStored(() -> attempt(
                "confirm.done",
                () -> practices.confirm(desk.actor(), editor.shown().id())));
    }

    /** Shows what differs between what the public sees and what is being worked on. */
    void compare() {
        Practice shown = editor.shown();
        shown.life()
                .liveVersion()
                .flatMap(version -> practices.revision(desk.actor(), shown.id(), version))
                .map(Revision::practice)
                .ifPresent(live -> new CompareDialog(texts, live, shown, differences.between(live, shown)).open());
    }

    private void attempt(String done, Supplier<Practice> step) {
        try {
            editor.showSaved(step.get());
            Notices.success(texts.get(done));
        } catch (InvalidException e) {
            editor.refuse(texts.get("errors.step"), e.findings());
        } catch (ConflictException e) {
            editor.ask(e);
        }
    }
}
