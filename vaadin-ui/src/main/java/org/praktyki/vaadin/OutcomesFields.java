package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.TerritoryRegister;

/** What a practice has changed. That is kept beside the practice, and is no part of it. */
final class OutcomesFields extends Composite<Div> {

    private static final String PATH = "outcomes";

    private final transient OutcomeSource source;
    private final GroupsFields<Outcome, OutcomeFields> rows;
    private transient Outcomes shown = Outcomes.none(Practice.draft("").build().id());

    /**
     * Nothing yet.
     *
     * @param files those of the practice, as it is written now
     */
    OutcomesFields(Texts texts, OutcomeSource source, TerritoryRegister register, Supplier<List<Attachment>> files) {
        this.source = source;
        rows = new GroupsFields<>(
                PATH,
                new Rows.Wording(texts.get("outcome"), texts.get("outcome.add"), texts.get("outcome.remove")),
                () -> new OutcomeFields(
                        texts,
                        new OutcomeFields.Ground(
                                source,
                                new UnitWords(register),
                                files,
                                outcome -> source.evidence(shown.id(), outcome))));
        getContent().add(new Paragraph(texts.get("outcomes.hint")), rows);
    }

    /** Shows what is told of a practice. */
    void show(PracticeId practice) {
        shown = source.of(practice);
        rows.show(shown.all(), OutcomeFields::show);
    }

    /** Takes what stands there for a change of what somebody else has saved meanwhile. */
    void rebase(Outcomes theirs) {
        shown = theirs;
    }

    /** Whether outcomes can be added and removed. */
    void setFixed(boolean fixed) {
        rows.setFixed(fixed);
    }

    /** What is written, where that is another thing than what was shown. */
    Optional<Outcomes> changed() {
        Outcomes written = written(new Reading());
        return Optional.of(written).filter(now -> !now.equals(shown));
    }

    /** What is written; what cannot be read in it is a finding. */
    Outcomes written(Reading reading) {
        return new Outcomes(
                shown.id(),
                rows.read((row, path, found) -> Optional.of(row.read(path, found)), reading),
                shown.version());
    }

    Stream<FormField> fields() {
        return rows.fields(OutcomeFields::fields);
    }
}
