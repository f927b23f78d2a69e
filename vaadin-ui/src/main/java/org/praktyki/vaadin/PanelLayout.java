package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;

/**
 * What stands around every view of someone who has signed in: the site's name, who it is and the way out above, the ways to the
 * views beside it. Where there is no room beside, they open over the view.
 */
final class PanelLayout extends AppLayout implements RouterLayout {

    private final transient Desk desk;

    PanelLayout(Desk desk) {
        this.desk = desk;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            Texts texts = desk.texts();
            setI18n(new AppLayoutI18n().setDrawer(texts.get("nav")));
            addToNavbar(header(texts));
            addToDrawer(new Navigation(desk));
        }
    }

    private Header header(Texts texts) {
        DrawerToggle menu = new DrawerToggle();
        menu.setAriaLabel(texts.get("nav.toggle"));
        Span site = new Span(texts.get("site"));
        site.addClassName("site");
        Span user = new Span(desk.actor().name());
        user.addClassName("user");
        user.getElement().setAttribute("title", texts.get("signedin.as"));
        Button out = new Button(texts.get("signout"), click -> signOut(texts));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div who = new Div(user, out);
        who.addClassName("who");
        Header header = new Header(menu, site, who);
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
