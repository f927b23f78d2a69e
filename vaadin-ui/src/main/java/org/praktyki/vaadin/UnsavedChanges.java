package org.praktyki.vaadin;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** A view in which something may have been written that is not saved yet. */
interface UnsavedChanges {

    /** Whether leaving now would lose something. */
    boolean hasUnsavedChanges();

    /** Asks before something is lost. */
    static void ask(Texts texts, Runnable leave, Runnable stay) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(texts.get("unsaved.title"));
        dialog.setText(texts.get("unsaved.hint"));
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("unsaved.stay"));
        dialog.addCancelListener(event -> stay.run());
        dialog.setConfirmText(texts.get("unsaved.leave"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> leave.run());
        dialog.open();
    }
}
