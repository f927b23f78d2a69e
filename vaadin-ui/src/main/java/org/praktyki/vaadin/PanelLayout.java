package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import org.praktyki.core.account.Actor;

/**
 * What stands around every view of someone who has signed in: the site's name, who it is and the way out above, the ways to the
 * views beside it. Where there is no room beside, they open over the view.
 */
final class PanelLayout extends AppLayout implements RouterLayout, AfterNavigationObserver {

    private final transient Desk desk;
    private final Span site = new Span();
    private transient Actor listedFor;
    private transient Navigation navigation;

    PanelLayout(Desk desk) {
        this.desk = desk;
        this.listedFor = desk.actor();
        this.navigation = new Navigation(desk);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            Texts texts = desk.texts();
            setI18n(new AppLayoutI18n().setDrawer(texts.get("nav")));
            addToNavbar(header(texts));
            addToDrawer(navigation);
        }
    }

    /** Lists the ways that are open to whoever is signed in; what their account may do can have changed since. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        site.setText(desk.site(desk.texts()));
        Actor actor = desk.actor();
        if (!actor.equals(listedFor)) {
            remove(navigation);
            navigation = new Navigation(desk);
            addToDrawer(navigation);
            navigation.afterNavigation(event);
            listedFor = actor;
        }
    }

    private Header header(Texts texts) {
        DrawerToggle menu = new DrawerToggle();
        menu.setAriaLabel(texts.get("nav.toggle"));
        site.addClassName("site");
        Span user = new Span(desk.actor().name());
        user.addClassName("user");
        user.getElement().setAttribute("title", texts.get("signedin.as"));
        Button out = new Button(texts.get("signout"), click -> signOut(texts));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div who = new Div(user, out);
        who.addClassName("who");
        Header header = new Header(menu, site, new EverywhereBox(desk), who);
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
