package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.praktyki.core.message.Message;

/** Asks whether a message is to go for good. */
final class MessageRemovalDialog extends Dialog {

    MessageRemovalDialog(Texts texts, Message message, Runnable remove) {
        setHeaderTitle(texts.get("message.delete.title"));
        setWidth("min(30rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(texts.get("message.delete.hint", message.sender().name())));
        Button stay = new Button(texts.get("cancel"), click -> close());
        stay.setAutofocus(true);
        Button delete = new Button(texts.get("message.delete.do"), click -> {
            close();
            remove.run();
        });
        delete.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        delete.setDisableOnClick(true);
        getFooter().add(stay, delete);
    }
}
