package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks whether a thing is to go for good. */
final class RemovalDialog extends Dialog {

    /**
     * Asks.
     *
     * @param title the question
     * @param loss what goes with the thing
     */
    RemovalDialog(Texts texts, String title, String loss, Runnable remove) {
        setHeaderTitle(title);
        setAriaRole("alertdialog");
        setWidth("min(32rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(loss));
        Button stay = new Button(texts.get("cancel"), click -> close());
        stay.setAutofocus(true);
        Button go = new Button(texts.get("entry.remove.do"), click -> {
            close();
            remove.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        go.setDisableOnClick(true);
        getFooter().add(stay, go);
    }
}
