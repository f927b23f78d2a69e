package org.praktyki.vaadin;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;

/**
 * Sends whoever has not signed in to the sign-in view, and remembers where they wanted to go. Shows nobody a view that they may
 * not use, by what their account says at this moment; what they do there is checked by the core all the same.
 */
final class AccessCheck implements BeforeEnterListener {

    private final transient Desk desk;

    AccessCheck(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        Optional<Actor> actor = desk.signedIn();
        if (target.isAnnotationPresent(OpenToEveryone.class)) {
            return;
        }
        if (actor.isEmpty()) {
            ComponentUtil.setData(event.getUI(), Location.class, event.getLocation());
            event.forwardTo(SignInView.class);
            return;
        }
        try {
            PanelView.of(target).map(PanelView::permission).ifPresent(actor.get()::require);
        } catch (DeniedException e) {
            event.rerouteToError(e, "");
        }
    }

    /**
     * Where someone was sent away from in this window, with what was asked for there, once. It never travels through the browser, so nobody can
     * make it lead out of the panel.
     */
    static Optional<Location> wanted(UI ui) {
        Location wanted = ComponentUtil.getData(ui, Location.class);
        ComponentUtil.setData(ui, Location.class, null);
        return Optional.ofNullable(wanted);
    }
}
