package org.praktyki.vaadin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.praktyki.core.account.DeniedException;

/** Says that something failed, without saying more than the log needs to know. What was typed stays in its form. */
final class Failures implements ErrorHandler {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    @Override
    public void error(ErrorEvent event) {
        boolean denied = event.getThrowable() instanceof DeniedException;
        LOG.log(System.Logger.Level.ERROR, "A request to the panel failed", event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Texts texts = Texts.of(ui.getLocale());
            Notices.failure(texts.get(denied ? "denied" : "failure"));
        }
    }
}
