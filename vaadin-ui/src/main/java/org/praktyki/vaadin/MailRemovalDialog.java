package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.QueuedMail;

/** Asks whether a letter is to go from the outbox for good; of one that waits it is said that nobody will get it. */
final class MailRemovalDialog extends Dialog {

    MailRemovalDialog(Texts texts, QueuedMail mail, Runnable remove) {
        String hint = mail.state() == MailState.WAITING ? "mail.remove.waiting" : "mail.remove.hint";
        setHeaderTitle(texts.get("mail.remove.title"));
        setAriaRole("alertdialog");
        setWidth("min(30rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(texts.get(hint, mail.mail().to().value())));
        Button stay = new Button(texts.get("cancel"), click -> close());
        stay.setAutofocus(true);
        Button go = new Button(texts.get("mail.remove.do"), click -> {
            close();
            remove.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        go.setDisableOnClick(true);
        getFooter().add(stay, go);
    }
}
