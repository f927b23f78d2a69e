package org.praktyki.vaadin;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.RouterLink;
import org.praktyki.core.account.Actor;

/** The ways to the views, to each for those who may open it. */
final class Navigation extends Nav {

    Navigation(Texts texts, Actor actor) {
        UnorderedList ways = new UnorderedList();
        PanelView.ALL.stream()
                .filter(view -> view.listed() && actor.may(view.permission()))
                .forEach(view -> ways.add(new ListItem(link(texts, view))));
        addClassName("ways");
        getElement().setAttribute("aria-label", texts.get("nav"));
        add(ways, whose(texts, actor));
    }

    /** Shown where the bar above has no room for it. */
    private static Paragraph whose(Texts texts, Actor actor) {
        Paragraph whose = new Paragraph(texts.get("signedin.as") + ": " + actor.name());
        whose.addClassName("whose");
        return whose;
    }

    private static RouterLink link(Texts texts, PanelView<?> view) {
        RouterLink link = new RouterLink(texts.get(view.title()), view.type());
        link.setHighlightCondition((any, event) -> leadsHere(view, event));
        link.setHighlightAction((any, here) -> {
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    /** Whether the view, or one that belongs to it, is the one that is open now. */
    private static boolean leadsHere(PanelView<?> view, AfterNavigationEvent event) {
        return PanelView.of(event.getActiveChain().getFirst().getClass())
                .filter(open -> open.title().equals(view.title()))
                .isPresent();
    }
}
