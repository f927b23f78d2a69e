package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.taxonomy.TreeDraft;

/** Someone else changed the topics meanwhile: what they did and what I did, and nothing is lost unless I say so. */
final class TopicConflictDialog extends Dialog {

    /**
     * Asks.
     *
     * @param mine what was not saved
     * @param theirs the tree as it is stored
     * @param redo does my changes again on theirs
     * @param drop gives my changes up
     */
    TopicConflictDialog(Texts texts, TreeDraft mine, CategoryTree theirs, Runnable redo, Runnable drop) {
        setHeaderTitle(texts.get("topics.conflict.title"));
        setWidth("min(40rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(
                new Paragraph(texts.get("topics.conflict.hint")),
                new H2(texts.get("topics.conflict.theirs")),
                new TreeChangesList(texts, mine.read(), theirs),
                new H2(texts.get("topics.conflict.mine")),
                TreeChangesList.of(texts, mine));
        Button again = choice(texts.get("topics.conflict.redo"), redo);
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.setAutofocus(true);
        getFooter().add(choice(texts.get("topics.conflict.drop"), drop), again);
    }

    private Button choice(String text, Runnable what) {
        return new Button(text, click -> {
            close();
            what.run();
        });
    }
}
