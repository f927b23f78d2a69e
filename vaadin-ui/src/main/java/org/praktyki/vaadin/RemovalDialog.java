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
     * @param words what the keys of its texts begin with
     * @param name what the thing is called
     */
    RemovalDialog(Texts texts, String words, String name, Runnable remove) {
        setHeaderTitle(texts.get(words + ".remove.title"));
        setAriaRole("alertdialog");
        setWidth("min(32rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(texts.get(words + ".remove.hint", name)));
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
