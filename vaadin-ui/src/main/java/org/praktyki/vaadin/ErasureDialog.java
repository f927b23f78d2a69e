package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.praktyki.core.practice.ContactEntry;
import org.praktyki.core.practice.Erasure;
import org.praktyki.core.practice.Erasure.Leftover;

/** Says what erasing a person will change and what it will not reach, and erases when told to; there is no way back. */
final class ErasureDialog extends Dialog {

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient ContactEntry entry;
    private final transient Runnable erased;
    private final Div content = new Div();

    ErasureDialog(Desk desk, ContactEntry entry, Runnable erased) {
        this.desk = desk;
        this.texts = desk.texts();
        this.entry = entry;
        this.erased = erased;
        setHeaderTitle(texts.get("erasure.title", entry.contact().name()));
        setWidth("min(40rem, 96vw)");
        setCloseOnOutsideClick(false);
        Erasure preview = desk.praktyki().contacts().preview(desk.actor(), entry.id());
        add(content);
        // on a phone it is longer than the dialog, and has to be scrolled by keyboard too
        content.getElement().setAttribute("tabindex", "0");
        content.add(new Paragraph(
                texts.get("erasure.preview", preview.practices(), preview.versions(), preview.mentions())));
        if (preview.contacts().size() > 1) {
            content.add(
                    new Paragraph(texts.get("erasure.same", preview.contacts().size() - 1)));
        }
        leftovers(preview);
        content.add(new Paragraph(texts.get("erasure.final")));
        Button stay = new Button(texts.get("cancel"), click -> close());
        stay.setAutofocus(true);
        Button erase = new Button(texts.get("erasure.do"), click -> erase());
        erase.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        erase.setDisableOnClick(true);
        getFooter().add(stay, erase);
    }

    private void leftovers(Erasure erasure) {
        if (erasure.leftovers().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        erasure.leftovers().forEach(leftover -> list.add(new ListItem(text(leftover))));
        content.add(new H2(texts.get("erasure.leftovers")), list);
    }

    private String text(Leftover leftover) {
        String detail = leftover.kind() == Erasure.Kind.MENTION ? texts.field(leftover.detail()) : leftover.detail();
        return texts.get("erasure.leftover." + leftover.kind(), leftover.title(), detail);
    }

    private void erase() {
        Erasure erasure = desk.praktyki().contacts().erase(desk.actor(), entry.id());
        close();
        erased.run();
        String done = texts.get("erasure.done", erasure.practices());
        Notices.success(erasure.purged() ? done : done + ". " + texts.get("erasure.later"));
    }
}
