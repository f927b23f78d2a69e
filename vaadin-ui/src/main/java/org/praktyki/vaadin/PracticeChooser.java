package org.praktyki.vaadin;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import org.praktyki.core.practice.PracticeId;

/** One other practice, found by a part of its title. */
final class PracticeChooser extends ComboBox<PracticeSource.Choice> {

    private final transient PracticeSource source;

    PracticeChooser(Texts texts, PracticeSource source, String label) {
        this.source = source;
        setLabel(label);
        setHelperText(texts.get("hint.chooser"));
        setClearButtonVisible(true);
        setItemLabelGenerator(PracticeSource.Choice::title);
        setItems(query -> source.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    }

    void show(Optional<PracticeId> id) {
        setValue(id.map(known -> new PracticeSource.Choice(known, source.title(known)))
                .orElse(null));
    }

    Optional<PracticeId> read() {
        return Optional.ofNullable(getValue()).map(PracticeSource.Choice::id);
    }
}
