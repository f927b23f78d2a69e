package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.History;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.praktyki.core.account.Permission;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.IndicatorId;

/** The figures of an indicator. What is shown of them stands in the address. */
final class MeasurementsView extends Composite<Main>
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, UnsavedChanges {

    static final String PATH = IndicatorView.PATH + "/measurements";

    private final transient Desk desk;
    private final transient Texts texts;
    private final H1 heading = new H1();
    private final Div below = new Div();
    private transient Optional<SheetEditor> editor = Optional.empty();

    MeasurementsView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        getContent().addClassNames("page", "page-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Indicator> indicator =
                event.getRouteParameters().get(EntryView.ID).flatMap(this::find);
        if (indicator.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        SheetEditor shown = editor.filter(one -> one.isOf(indicator.get())).orElseGet(() -> open(indicator.get()));
        shown.show(MeasurementQuery.of(
                event.getLocation().getQueryParameters(), indicator.get().periodicity()));
    }

    private Optional<Indicator> find(String id) {
        try {
            return desk.praktyki().indicators().catalogue(desk.actor()).find(IndicatorId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SheetEditor open(Indicator indicator) {
        SheetEditor opened = new SheetEditor(desk, indicator, (query, typing) -> remember(indicator, query, typing));
        editor = Optional.of(opened);
        heading.setText(indicator.name().in(texts.locale()));
        Div head = new Div(
                heading, new RouterLink(texts.get("indicator.of"), IndicatorView.class, EntryView.of(indicator)));
        head.addClassName("page-head");
        below.removeAll();
        below.add(new Paragraph(Facts.line(
                Optional.of(indicator.code()),
                Optional.of(indicator.unit().label(texts.locale())),
                Optional.of(indicator.level().label(texts.locale())),
                Optional.of(indicator.periodicity().label(texts.locale())))));
        if (indicator.isDerived()) {
            below.add(new Paragraph(texts.get("indicator.figures.computed")));
        } else if (desk.actor().may(Permission.EDIT_METRICS)) {
            Button paste = new Button(texts.get("paste.title"), click -> opened.paste());
            head.add(paste);
            below.add(new Paragraph(texts.get("measurements.hint")));
        }
        getContent().removeAll();
        getContent().add(head, below, opened, new BatchesTable(desk));
        return opened;
    }

    /** What is being typed replaces the address, so that the way back does not lead through every letter. */
    private void remember(Indicator indicator, MeasurementQuery query, boolean typing) {
        History history = UI.getCurrent().getPage().getHistory();
        Location location = new Location("indicators/" + indicator.id() + "/measurements", query.parameters());
        if (typing) {
            history.replaceState(null, location);
        } else {
            history.pushState(null, location);
        }
    }

    @Override
    public boolean hasUnsavedChanges() {
        return editor.map(SheetEditor::hasUnsavedChanges).orElse(false);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (hasUnsavedChanges()) {
            ContinueNavigationAction action = event.postpone();
            UnsavedChanges.ask(texts, Loss.LEAVING, action::proceed, action::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – " + desk.site(texts);
    }
}
