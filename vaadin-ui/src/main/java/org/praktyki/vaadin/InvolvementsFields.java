package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;

/** Who has a part in a practice. That is kept beside the practice, and is no part of it. */
final class InvolvementsFields extends Composite<Div> {

    private final transient PartnerSource source;
    private final GroupsFields<Involvement, InvolvementFields> rows;
    private final MentionsPanel mentions;
    private transient List<Involvement> shown = List.of();

    InvolvementsFields(Texts texts, PartnerSource source) {
        this.source = source;
        rows = new GroupsFields<>(
                "partners",
                new Rows.Wording(
                        texts.get("involvement"), texts.get("involvement.add"), texts.get("involvement.remove")),
                () -> new InvolvementFields(texts, source));
        mentions = new MentionsPanel(
                texts,
                source,
                partner -> rows.add(new Involvement(partner, Involvement.Part.COOPERATES), InvolvementFields::show));
        getContent().add(rows, mentions);
    }

    /**
     * Shows who has a part.
     *
     * @param text gives the practice as it is written now, to look for partners in it
     */
    void show(PracticeId practice, Supplier<Practice> text) {
        shown = source.partsIn(practice);
        rows.show(shown, InvolvementFields::show);
        mentions.of(
                text,
                () -> read(new Reading()).stream().map(Involvement::partner).collect(Collectors.toSet()));
    }

    /** Whether partners can be added and removed. */
    void setFixed(boolean fixed) {
        rows.setFixed(fixed);
        mentions.setFixed(fixed);
    }

    /** Who is written to have a part; absent where that is as it was shown. */
    Optional<List<Involvement>> changed() {
        return Optional.of(read(new Reading())).filter(written -> !written.equals(shown));
    }

    /** Who is written to have a part; what is missing is a finding. */
    List<Involvement> read(Reading reading) {
        return rows.read(InvolvementFields::read, reading);
    }

    Stream<FormField> fields() {
        return rows.fields(InvolvementFields::fields);
    }
}
