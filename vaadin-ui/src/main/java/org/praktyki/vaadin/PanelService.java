package org.praktyki.vaadin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vaadin's service for this panel alone, with routes and wiring of its own. */
final class PanelService extends VaadinServletService {

    /** Vaadin's own notice of a lost connection stands outside of all landmarks; as a status it may. */
    private static final String ANNOUNCE_CONNECTION =
            "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')";

    private final transient Desk desk;
    private final transient StaticFiles files;
    private transient @Nullable PanelRoutes routes;

    PanelService(VaadinServlet servlet, DeploymentConfiguration configuration, Desk desk, StaticFiles files) {
        super(servlet, configuration);
        this.desk = desk;
        this.files = files;
    }

    /** The loader of the panel itself: an embedded container need not have one of its own. */
    @Override
    protected void setDefaultClassLoader() {
        setClassLoader(PanelService.class.getClassLoader());
    }

    @Override
    public void init() throws ServiceException {
        super.init();
        setSystemMessagesProvider(PanelService::systemMessages);
        addSessionInitListener(event -> event.getSession().setErrorHandler(new Failures()));
        addUIInitListener(event -> {
            UI ui = event.getUI();
            ui.setLocale(Desk.language());
            ui.addBeforeEnterListener(new AccessCheck(desk));
            ui.getElement().executeJs(ANNOUNCE_CONNECTION);
        });
    }

    /** Nothing is pushed: the panel answers when it is asked. */
    @Override
    protected boolean isAtmosphereAvailable() {
        return false;
    }

    @Override
    protected synchronized RouteRegistry getRouteRegistry() {
        PanelRoutes known = routes;
        if (known == null) {
            known = new PanelRoutes(getContext());
            routes = known;
        }
        return known;
    }

    @Override
    protected Optional<Instantiator> loadInstantiators() {
        return Optional.of(new PanelInstantiator(this, desk, files));
    }

    private static SystemMessages systemMessages(SystemMessagesInfo info) {
        Texts texts = Texts.of(Desk.language());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get("session.expired"));
        messages.setSessionExpiredMessage(texts.get("session.expired.hint"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get("failure.title"));
        messages.setInternalErrorMessage(texts.get("failure.hint"));
        messages.setCookiesDisabledCaption(texts.get("cookies.title"));
        messages.setCookiesDisabledMessage(texts.get("cookies.hint"));
        return messages;
    }
}
