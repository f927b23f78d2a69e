package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;

/** What stands around every view of someone who has signed in: the site's name, the ways, who it is and the way out. */
final class PanelLayout extends AppLayout implements RouterLayout {

    private final transient Desk desk;

    PanelLayout(Desk desk) {
        this.desk = desk;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            addToNavbar(header(desk.texts()));
        }
    }

    private Header header(Texts texts) {
        RouterLink practices = new RouterLink(texts.get("practices.title"), PracticesView.class);
        practices.setHighlightCondition(HighlightConditions.sameLocation());
        practices.setHighlightAction((link, here) -> {
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        Nav nav = new Nav(practices);
        nav.getElement().setAttribute("aria-label", texts.get("nav"));
        Span site = new Span(texts.get("site"));
        site.addClassName("site");
        Span user = new Span(desk.actor().name());
        user.addClassName("user");
        user.getElement().setAttribute("title", texts.get("signedin.as"));
        Button out = new Button(texts.get("signout"), click -> signOut(texts));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div who = new Div(user, out);
        who.addClassName("who");
        Header header = new Header(site, nav, who);
        header.addClassName("panel-header");
        return header;
    }

    private void signOut(Texts texts) {
        if (getContent() instanceof UnsavedChanges view && view.hasUnsavedChanges()) {
            UnsavedChanges.ask(texts, UnsavedChanges.Loss.LEAVING, desk::signOut, () -> {});
        } else {
            desk.signOut();
        }
    }
}
