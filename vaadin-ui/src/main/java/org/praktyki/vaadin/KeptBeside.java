package org.praktyki.vaadin;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.metric.Results;
import org.praktyki.core.practice.Practice;

/** What is written in the form of a practice and kept beside it: who has a part in it, and what it has changed. */
final class KeptBeside {

    private final Desk desk;
    private final Texts texts;
    private final Results results;
    private final PracticeForm form;

    KeptBeside(Desk desk, PracticeForm form) {
        this.desk = desk;
        this.texts = desk.texts();
        this.results = desk.praktyki().outcomes();
        this.form = form;
    }

    /**
     * Looks whether it could be saved, before the practice is.
     *
     * @throws InvalidException with everything that is wrong
     */
    void check() {
        List<Finding> findings = form.outcomes()
                .map(outcomes -> results.findings(desk.actor(), outcomes))
                .orElse(List.of());
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
    }

    /**
     * Whether somebody else has saved outcomes since they were read: then both are shown.
     *
     * @param again saves once more, where mine are to stand
     */
    boolean isOvertaken(Runnable again) {
        Optional<Outcomes> written = form.outcomes();
        Optional<Outcomes> theirs = written.map(mine -> OutcomeSource.of(desk).of(mine.id()))
                .filter(now -> now.version() != written.orElseThrow().version());
        theirs.ifPresent(now -> ask(now, written.orElseThrow(), again));
        return theirs.isPresent();
    }

    private void ask(Outcomes theirs, Outcomes mine, Runnable again) {
        ConflictDialog dialog = new ConflictDialog(
                texts, differences(theirs.all(), mine.all()), new ConflictDialog.Choices(form::reloadOutcomes, () -> {
                    form.rebase(theirs);
                    again.run();
                }));
        dialog.setHeaderTitle(texts.get("outcomes.conflict"));
        dialog.open();
    }

    private List<VersionsTable.Row> differences(List<Outcome> theirs, List<Outcome> mine) {
        OutcomeFacts facts = new OutcomeFacts(texts, OutcomeSource.of(desk));
        return IntStream.range(0, Math.max(theirs.size(), mine.size()))
                .filter(i ->
                        i >= theirs.size() || i >= mine.size() || !theirs.get(i).equals(mine.get(i)))
                .mapToObj(i -> new VersionsTable.Row(
                        texts.get("outcome") + " " + (i + 1),
                        i < theirs.size() ? facts.of(theirs.get(i)) : "",
                        i < mine.size() ? facts.of(mine.get(i)) : ""))
                .toList();
    }

    /** Saves it; a partner or an indicator that somebody removed meanwhile keeps nothing else from being saved. */
    void save(Practice saved) {
        try {
            form.parts().ifPresent(parts -> desk.praktyki().partners().involve(desk.actor(), saved, parts));
        } catch (InvalidException | StaleException e) {
            Notices.failure(texts.get("involvement.refused"));
        }
        try {
            form.outcomes().ifPresent(outcomes -> results.save(desk.actor(), outcomes));
        } catch (InvalidException | StaleException e) {
            Notices.failure(texts.get("outcomes.refused"));
        }
    }
}
