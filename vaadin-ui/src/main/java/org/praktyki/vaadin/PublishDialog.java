package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.praktyki.core.finding.Problem;

/** Asks whether a practice is to be published now or at a moment to come. */
final class PublishDialog extends Dialog {

    private final RadioButtonGroup<Boolean> when = new RadioButtonGroup<>();
    private final DateTimePicker moment = new DateTimePicker();

    /**
     * A dialog for one practice.
     *
     * @param now publishes at once
     * @param later publishes at a moment
     */
    PublishDialog(Texts texts, Runnable now, Consumer<Instant> later) {
        setHeaderTitle(texts.get("publish.title"));
        addClassName("asking");
        setWidth("min(36rem, 96vw)");
        setCloseOnOutsideClick(false);
        when.setLabel(texts.get("publish.when"));
        when.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        when.setItems(true, false);
        when.setItemLabelGenerator(atOnce -> texts.get(atOnce ? "publish.now" : "publish.later"));
        when.setValue(true);
        when.addValueChangeListener(change -> moment.setVisible(!change.getValue()));
        moment.setLabel(texts.get("publish.moment"));
        moment.setDateAriaLabel(texts.get("publish.day"));
        moment.setTimeAriaLabel(texts.get("publish.hour"));
        moment.setDatePickerI18n(DateField.words(texts));
        moment.setLocale(texts.locale());
        moment.setManualValidation(true);
        moment.setErrorMessage(Problem.NOT_A_DATE.message(texts.locale()));
        moment.setVisible(false);
        add(new Paragraph(texts.get("publish.hint")), when, moment);
        Button publish = new Button(texts.get("publish"), click -> finish(now, later));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), publish);
    }

    private void finish(Runnable now, Consumer<Instant> later) {
        LocalDateTime chosen = moment.getValue();
        if (when.getValue()) {
            close();
            now.run();
        } else if (chosen == null) {
            moment.setInvalid(true);
            moment.focus();
        } else {
            close();
            later.accept(chosen.atZone(Texts.ZONE).toInstant());
        }
    }
}
