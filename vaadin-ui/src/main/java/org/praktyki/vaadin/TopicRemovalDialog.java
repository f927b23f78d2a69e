package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.TreeDraft;
import org.praktyki.core.text.Slug;

/** Asks whether a topic, with all below it, is to go; and, where practices stand there, which topic is to take them. */
final class TopicRemovalDialog extends Dialog {

    private final transient Texts texts;
    private final transient Consumer<Optional<Slug>> taker;
    private final TopicChoice home;
    private final boolean homeless;

    /**
     * Asks.
     *
     * @param taker takes the topic that the practices are to go to, absent where there are none
     */
    TopicRemovalDialog(Texts texts, TreeDraft draft, Category topic, Consumer<Optional<Slug>> taker) {
        this.texts = texts;
        this.taker = taker;
        long practices = draft.homeless(topic.code());
        this.homeless = practices > 0;
        List<Category> homes = draft.possibleHomes(topic.code());
        this.home = new TopicChoice(texts.get("topics.remove.home"), draft.tree(), homes);
        setHeaderTitle(texts.get("topics.remove.title", topic.name()));
        setWidth("min(34rem, 96vw)");
        below(draft, topic).ifPresent(names -> add(new Paragraph(texts.get("topics.remove.below", names))));
        Button ok = new Button(texts.get("topics.remove"), click -> take());
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        if (homeless) {
            add(new Paragraph(texts.get("topics.remove.practices", practices)));
            add(homes.isEmpty() ? new Paragraph(texts.get("topics.remove.nowhere")) : home);
            ok.setVisible(!homes.isEmpty());
        } else {
            add(new Paragraph(texts.get("topics.remove.empty")));
        }
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
    }

    private static Optional<String> below(TreeDraft draft, Category topic) {
        String names = draft.tree().subtree(topic.code()).stream()
                .filter(code -> !code.equals(topic.code()))
                .flatMap(code -> draft.tree().find(code).stream())
                .map(Category::name)
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(n -> !n.isEmpty());
    }

    private void take() {
        if (homeless && home.code().isEmpty()) {
            home.refuse(Problem.REQUIRED.message(texts.locale()));
            return;
        }
        taker.accept(home.code());
        close();
    }
}
