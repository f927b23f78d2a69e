package org.praktyki.vaadin;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.partner.PartialDate;

/** A day that may be known in part only, typed as people write it; below it stands what was understood. */
final class PartialDateField extends TextField {

    private static final int PAUSE = 500;

    private final transient DateWords words;
    private final transient Texts texts;

    PartialDateField(Texts texts, String label) {
        this.texts = texts;
        this.words = new DateWords(texts);
        setLabel(label);
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE);
        setManualValidation(true);
        addValueChangeListener(change -> explain());
        explain();
    }

    private void explain() {
        setHelperText(understood().map(words::explain).orElseGet(() -> texts.get("partialDate.hint")));
    }

    /** What stands there, as far as it can be understood. */
    Optional<PartialDate> understood() {
        try {
            return Optional.of(getValue().strip())
                    .filter(typed -> !typed.isEmpty())
                    .map(DateWords::read);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    void show(Optional<PartialDate> date) {
        setValue(date.map(words::say).orElse(""));
    }

    /** The day; what cannot be understood is a finding. */
    Optional<PartialDate> read(String path, Reading reading) {
        return Optional.ofNullable(reading.value(path, getValue(), DateWords::read));
    }
}
