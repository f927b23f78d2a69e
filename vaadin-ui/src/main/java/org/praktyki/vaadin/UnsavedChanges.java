package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** A view in which something may have been written that is not saved yet. */
interface UnsavedChanges {

    /** Whether leaving now would lose something. */
    boolean hasUnsavedChanges();

    /** By what something would be lost. */
    enum Loss {
        /** Opening another page. */
        LEAVING("unsaved.title", "unsaved.hint", "unsaved.leave", "unsaved.stay"),
        /** Putting another version into the form. */
        RESTORING("unsaved.title", "unsaved.restore.hint", "unsaved.restore", "cancel"),
        /** Taking a step that is about the practice as it is stored. */
        STEPPING("unsaved.title", "unsaved.step.hint", "unsaved.step", "cancel"),
        /** Giving up a version that was saved. */
        DISCARDING("live.discard.title", "live.discard.hint", "live.discard", "cancel");

        private final String title;
        private final String hint;
        private final String yes;
        private final String no;

        Loss(String title, String hint, String yes, String no) {
            this.title = title;
            this.hint = hint;
            this.yes = yes;
            this.no = no;
        }
    }

    /** Asks before something is lost. Whatever closes the question otherwise than by agreeing means to stay. */
    static void ask(Texts texts, Loss loss, Runnable leave, Runnable stay) {
        Dialog dialog = new Dialog(texts.get(loss.title));
        dialog.setAriaRole("alertdialog");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(texts.get(loss.hint)));
        dialog.addDialogCloseActionListener(event -> {
            dialog.close();
            stay.run();
        });
        Button leaveAnyway = new Button(texts.get(loss.yes), click -> {
            dialog.close();
            leave.run();
        });
        leaveAnyway.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Button remain = new Button(texts.get(loss.no), click -> {
            dialog.close();
            stay.run();
        });
        remain.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        remain.setAutofocus(true);
        dialog.getFooter().add(leaveAnyway, remain);
        dialog.open();
    }
}
