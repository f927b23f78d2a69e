package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.praktyki.core.taxonomy.TreeDraft;

/** What will be different when a draft is saved, before it is. */
final class TopicSaveDialog extends Dialog {

    TopicSaveDialog(Texts texts, TreeDraft draft, Runnable save) {
        setHeaderTitle(texts.get("topics.preview.title"));
        setWidth("min(40rem, 96vw)");
        add(TreeChangesList.of(texts, draft));
        if (!draft.changes().removed().isEmpty()) {
            add(new Paragraph(texts.get("topics.preview.removed")));
        }
        add(new Paragraph(texts.get("topics.preview.final")));
        Button ok = new Button(texts.get("topics.preview.save"), click -> {
            close();
            save.run();
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("topics.preview.back"), click -> close()), ok);
    }
}
