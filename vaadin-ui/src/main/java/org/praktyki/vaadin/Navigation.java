package org.praktyki.vaadin;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.praktyki.core.account.Actor;

/** The ways to the views, to each for those who may open it. */
final class Navigation extends Nav implements AfterNavigationObserver {

    private final transient Desk desk;
    private final transient Map<PanelView<?>, Span> counts = new LinkedHashMap<>();

    Navigation(Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        Actor actor = desk.actor();
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

    private RouterLink link(Texts texts, PanelView<?> view) {
        RouterLink link = new RouterLink(texts.get(view.title()), view.type());
        link.setHighlightCondition((any, event) -> leadsHere(view, event));
        link.setHighlightAction((any, here) -> {
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        Span count = new Span();
        counts.put(view, count);
        link.add(count);
        return link;
    }

    /** With each step through the panel it is said anew what waits. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = desk.actor();
        // what the account may do can have changed since these ways were listed
        counts.forEach((view, place) ->
                show(actor.may(view.permission()) ? view.waiting().applyAsLong(desk) : 0, place));
    }

    private void show(long waiting, Span place) {
        place.removeAll();
        if (waiting > 0) {
            Span number = new Span(Long.toString(waiting));
            number.addClassNames("quick-count", "quick-waiting");
            number.getElement().setAttribute("aria-hidden", "true");
            Span words = new Span(desk.texts().get("nav.waiting", waiting));
            words.addClassName("unseen");
            place.add(number, words);
        }
    }

    /** Whether the view, or one that belongs to it, is the one that is open now. */
    private static boolean leadsHere(PanelView<?> view, AfterNavigationEvent event) {
        return PanelView.of(event.getActiveChain().getFirst().getClass())
                .filter(open -> open.title().equals(view.title()))
                .isPresent();
    }
}
