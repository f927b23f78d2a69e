package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import java.util.function.Consumer;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.TreeDraft;
import org.praktyki.core.text.Slug;

/** Asks below which topic another one is to stand. */
final class TopicParentDialog extends Dialog {

    private final transient Texts texts;
    private final transient Consumer<Optional<Slug>> taker;
    private final TopicChoice parent;

    /**
     * Asks.
     *
     * @param taker takes the topic above, absent for a section, and refuses one below which its name is taken
     */
    TopicParentDialog(Texts texts, TreeDraft draft, Category topic, Consumer<Optional<Slug>> taker) {
        this.texts = texts;
        this.taker = taker;
        this.parent = new TopicChoice(texts.get("topics.parent"), draft.tree(), draft.possibleParents(topic.code()));
        setHeaderTitle(texts.get("topics.moveUnder.title", topic.name()));
        setWidth("min(30rem, 96vw)");
        parent.offerNone(texts.get("topics.top"));
        topic.parent().flatMap(draft.tree()::find).ifPresent(parent::setValue);
        add(parent);
        Button ok = new Button(texts.get("topics.moveUnder.ok"), click -> take());
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
    }

    private void take() {
        try {
            taker.accept(parent.code());
            close();
        } catch (InvalidValueException e) {
            parent.refuse(e.problem().message(texts.locale()));
        }
    }
}
