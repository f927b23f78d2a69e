package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.practice.PracticeId;

/** Who has a part in a practice. That is kept beside the practice, and is no part of it. */
final class InvolvementsFields extends Composite<Div> {

    private final transient PartnerSource source;
    private final GroupsFields<Involvement, InvolvementFields> rows;
    private transient List<Involvement> shown = List.of();

    InvolvementsFields(Texts texts, PartnerSource source) {
        this.source = source;
        rows = new GroupsFields<>(
                "partners",
                new Rows.Wording(
                        texts.get("involvement"), texts.get("involvement.add"), texts.get("involvement.remove")),
                () -> new InvolvementFields(texts, source));
        getContent().add(rows);
    }

    void show(PracticeId practice) {
        shown = source.partsIn(practice);
        rows.show(shown, InvolvementFields::show);
    }

    /** Whether partners can be added and removed. */
    void setFixed(boolean fixed) {
        rows.setFixed(fixed);
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
