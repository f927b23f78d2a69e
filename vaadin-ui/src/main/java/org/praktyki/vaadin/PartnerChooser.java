package org.praktyki.vaadin;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import org.praktyki.core.partner.PartnerId;

/** One partner, found by the beginnings of words of any of its names. */
final class PartnerChooser extends ComboBox<PartnerSource.Choice> {

    private final transient PartnerSource source;

    PartnerChooser(Texts texts, PartnerSource source, String label) {
        this.source = source;
        setLabel(label);
        setHelperText(texts.get("hint.partner"));
        setClearButtonVisible(true);
        setItemLabelGenerator(PartnerSource.Choice::name);
        setItems(query -> source.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    }

    void show(Optional<PartnerId> id) {
        setValue(id.map(source::choice).orElse(null));
    }

    Optional<PartnerId> read() {
        return Optional.ofNullable(getValue()).map(PartnerSource.Choice::id);
    }
}
