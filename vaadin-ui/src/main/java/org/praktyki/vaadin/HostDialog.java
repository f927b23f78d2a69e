package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before other sites lose what they embed, or gain it. */
final class HostDialog extends Dialog {

    /**
     * Asks a question.
     *
     * @param key of the title, and with {@code .do} behind it of what the button says
     */
    HostDialog(Texts texts, String key, String question, Runnable action) {
        setHeaderTitle(texts.get(key));
        setAriaRole("alertdialog");
        setWidth("min(32rem, 96vw)");
        add(new Paragraph(question));
        Button stay = new Button(texts.get("cancel"), click -> close());
        stay.setAutofocus(true);
        Button go = new Button(texts.get(key + ".do"), click -> {
            close();
            action.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        go.setDisableOnClick(true);
        getFooter().add(stay, go);
    }
}
