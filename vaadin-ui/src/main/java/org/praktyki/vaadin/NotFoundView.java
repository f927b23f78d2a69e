package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.HttpStatusCode;

/** There is no such view or practice. */
@ParentLayout(PanelLayout.class)
final class NotFoundView extends Composite<Main> implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private final transient Texts texts;
    private final String site;

    NotFoundView(Desk desk) {
        this.texts = desk.texts();
        this.site = desk.site(texts);
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(texts.get("notfound.title")),
                        new Paragraph(texts.get("notfound.hint")),
                        new RouterLink(texts.get("practices.title"), PracticesView.class));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return texts.get("notfound.title") + " – " + site;
    }
}
