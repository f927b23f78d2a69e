package org.praktyki.vaadin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.praktyki.core.finding.InvalidValueException;

/** Asks for the name of a topic, again until it is a good one. */
final class TopicNameDialog extends Dialog {

    private final transient Texts texts;
    private final transient Consumer<String> taker;
    private final TextField name = new TextField();

    /**
     * Asks.
     *
     * @param title what it is asked for
     * @param before the name so far
     * @param taker takes a good name, and refuses another one
     */
    TopicNameDialog(Texts texts, String title, String before, Consumer<String> taker) {
        this.texts = texts;
        this.taker = taker;
        setHeaderTitle(title);
        setWidth("min(30rem, 96vw)");
        name.setLabel(texts.get("topics.name"));
        name.setValue(before);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.addKeyPressListener(Key.ENTER, press -> take());
        add(name);
        Button ok = new Button(texts.get("topics.ok"), click -> take());
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
    }

    private void take() {
        try {
            taker.accept(name.getValue());
            close();
        } catch (InvalidValueException e) {
            name.setErrorMessage(e.problem().message(texts.locale()));
            name.setInvalid(true);
            name.focus();
        }
    }
}
