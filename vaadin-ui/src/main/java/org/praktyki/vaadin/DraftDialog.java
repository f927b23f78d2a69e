package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Something was written and never saved: what differs, and whether it is wanted. */
final class DraftDialog extends Dialog {

    DraftDialog(Texts texts, String found, List<VersionsTable.Row> differences, Runnable restore, Runnable drop) {
        setHeaderTitle(texts.get("draft.title"));
        setAriaRole("alertdialog");
        addClassName("history");
        setWidth("min(60rem, 96vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        add(new Paragraph(found));
        if (!differences.isEmpty()) {
            add(new VersionsTable(
                    texts.get("conflict.field"), texts.get("draft.stored"), texts.get("draft.unsaved"), differences));
        }
        Button no = new Button(texts.get("draft.drop"), click -> {
            close();
            drop.run();
        });
        no.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Button yes = new Button(texts.get("draft.restore"), click -> {
            close();
            restore.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setAutofocus(true);
        getFooter().add(no, yes);
    }
}
