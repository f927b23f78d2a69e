package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;

/** A view could not be shown. The reason is in the log, not on the page; the page says nothing of anyone's. */
@OpenToEveryone
final class FailureView extends Composite<Main> implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final System.Logger LOG = System.getLogger(FailureView.class.getName());

    private final transient Texts texts;
    private final String site;

    FailureView(Desk desk) {
        this.texts = desk.texts();
        this.site = desk.site(texts);
        getContent().addClassName("page");
        getContent().add(new H1(texts.get("failure.title")), new Paragraph(texts.get("failure.hint")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.log(System.Logger.Level.ERROR, "A view of the panel failed", parameter.getCaughtException());
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return texts.get("failure.title") + " – " + site;
    }
}
