package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Involvement;

/** One partner, and its part in a practice. */
final class InvolvementFields implements Rows.Row {

    private final PartnerChooser partner;
    private final Select<Involvement.Part> part = new Select<>();

    InvolvementFields(Texts texts, PartnerSource partners) {
        partner = new PartnerChooser(texts, partners, texts.get("involvement.partner"));
        partner.setRequiredIndicatorVisible(true);
        partner.setManualValidation(true);
        part.setLabel(texts.get("involvement.part"));
        part.setItems(Involvement.Part.values());
        part.setItemLabelGenerator(value -> value.label(texts.locale()));
        part.setValue(Involvement.Part.COOPERATES);
    }

    @Override
    public Component[] content() {
        return new Component[] {partner, part};
    }

    @Override
    public void focus() {
        partner.focus();
    }

    void show(Involvement involvement) {
        partner.show(Optional.of(involvement.partner()));
        part.setValue(involvement.part());
    }

    /** The part; none where nobody is named, which is a finding. */
    Optional<Involvement> read(String path, Reading reading) {
        if (partner.read().isEmpty()) {
            reading.refuse(path + ".partner", "", Problem.REQUIRED);
        }
        return partner.read().map(id -> new Involvement(id, part.getValue()));
    }

    Stream<FormField> fields(String path) {
        return Stream.of(new FormField(path + ".partner", partner), new FormField(path + ".part", part));
    }
}
