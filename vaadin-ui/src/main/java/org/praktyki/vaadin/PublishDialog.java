package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.praktyki.core.finding.Problem;

/** Asks whether a practice is to be published now or at a moment to come. */
final class PublishDialog extends Dialog {

    private final transient Texts texts;
    private final transient Predicate<Instant> toCome;
    private final RadioButtonGroup<Boolean> when = new RadioButtonGroup<>();
    private final DateTimePicker moment = new DateTimePicker();

    /**
     * A dialog for one practice.
     *
     * @param toCome whether a moment is still to come
     * @param now publishes at once
     * @param later publishes at a moment to come
     */
    PublishDialog(Texts texts, Predicate<Instant> toCome, Runnable now, Consumer<Instant> later) {
        this.texts = texts;
        this.toCome = toCome;
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
        moment.setHelperText(texts.get("publish.moment.hint"));
        moment.setDatePlaceholder(texts.get("publish.day"));
        moment.setTimePlaceholder(texts.get("publish.hour"));
        // a calendar that opens while one types takes the tabulator on its way to the hour
        moment.setAutoOpen(false);
        moment.addValueChangeListener(change -> moment.setInvalid(false));
        moment.setVisible(false);
        add(new Paragraph(texts.get("publish.hint")), when, moment);
        Button publish = new Button(texts.get("publish"), click -> finish(now, later));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), publish);
    }

    private void finish(Runnable now, Consumer<Instant> later) {
        if (when.getValue()) {
            close();
            now.run();
            return;
        }
        Optional<Instant> chosen =
                moment.getOptionalValue().map(at -> at.atZone(Texts.ZONE).toInstant());
        if (chosen.isEmpty()) {
            refuse(texts.get("publish.moment.missing"));
        } else if (!toCome.test(chosen.get())) {
            refuse(Problem.EXPIRED.message(texts.locale()));
        } else {
            close();
            later.accept(chosen.get());
        }
    }

    private void refuse(String why) {
        moment.setErrorMessage(why);
        moment.setInvalid(true);
        moment.focus();
    }
}
