package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.praktyki.core.partner.Certainty;
import org.praktyki.core.partner.Mention;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.practice.Practice;

/** Suggests partners that the text of a practice seems to name. Who looks at them decides: nothing is added by itself. */
final class MentionsPanel extends Composite<Div> {

    private final transient Texts texts;
    private final transient PartnerSource source;
    private final transient Consumer<PartnerId> accept;
    private final Button look;
    private final Div found = new Div();
    private transient Supplier<Practice> practice = () -> {
        throw new IllegalStateException("No practice is shown yet");
    };
    private transient Supplier<Set<PartnerId>> named = Set::of;

    /**
     * Suggests nothing until it is asked to.
     *
     * @param accept takes a partner that someone accepted
     */
    MentionsPanel(Texts texts, PartnerSource source, Consumer<PartnerId> accept) {
        this.texts = texts;
        this.source = source;
        this.accept = accept;
        look = new Button(texts.get("mentions.look"), click -> suggest());
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        found.getElement().setAttribute("role", "status");
        getContent().add(look, found);
    }

    /**
     * What is looked at.
     *
     * @param text gives the practice as it is written now
     * @param partners gives those that are in the form already
     */
    void of(Supplier<Practice> text, Supplier<Set<PartnerId>> partners) {
        practice = text;
        named = partners;
        found.removeAll();
    }

    void setFixed(boolean fixed) {
        setVisible(!fixed);
    }

    private void suggest() {
        found.removeAll();
        Map<PartnerId, Mention> first = new LinkedHashMap<>();
        for (Mention mention : source.mentions(practice.get())) {
            if (!named.get().contains(mention.partner().id())) {
                first.putIfAbsent(mention.partner().id(), mention);
            }
        }
        if (first.isEmpty()) {
            found.add(new Span(texts.get("mentions.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        first.values().forEach(mention -> list.add(item(mention)));
        found.add(list);
    }

    private ListItem item(Mention mention) {
        String name = PartnerSource.describe(mention.partner());
        String how = mention.sign().label(texts.locale());
        String words = texts.get("mentions.words", mention.words(), how);
        String doubt = mention.certainty() == Certainty.CERTAIN ? "" : " " + texts.get("mentions.possible");
        ListItem item = new ListItem();
        Button add = new Button(texts.get("mentions.add"), click -> {
            accept.accept(mention.partner().id());
            item.removeFromParent();
            look.focus();
        });
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add.setAriaLabel(texts.get("mentions.add") + ": " + name);
        item.add(new Span(name + " – " + words + doubt + " "), add);
        return item;
    }
}
