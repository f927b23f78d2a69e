package org.praktyki.vaadin;

import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.List;
import java.util.Set;

/** The panel's views and their addresses, named one by one: no annotation adds a view that the host did not ask for. */
final class PanelRoutes extends ApplicationRouteRegistry {

    static final String SIGN_IN = "login";

    PanelRoutes(VaadinContext context) {
        super(context);
        setRoute(SIGN_IN, SignInView.class, List.of());
        PanelView.ALL.forEach(view -> setRoute(view.path(), view.type(), List.of(PanelLayout.class)));
        setErrorNavigationTargets(Set.of(NotFoundView.class, DeniedView.class, FailureView.class));
    }
}
