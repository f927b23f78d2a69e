package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import org.praktyki.core.account.DeniedException;

/** Whoever has signed in may not open this view. */
@ParentLayout(PanelLayout.class)
final class DeniedView extends Composite<Main> implements HasErrorParameter<DeniedException>, HasDynamicTitle {

    private final transient Texts texts;
    private final String site;

    DeniedView(Desk desk) {
        this.texts = desk.texts();
        this.site = desk.site(texts);
        getContent().addClassName("page");
        getContent().add(new H1(texts.get("denied.title")), new Paragraph(texts.get("denied.hint")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DeniedException> parameter) {
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    @Override
    public String getPageTitle() {
        return texts.get("denied.title") + " – " + site;
    }
}
