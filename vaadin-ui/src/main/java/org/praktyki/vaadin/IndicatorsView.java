package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.History;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.account.Permission;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.taxonomy.CategoryTree;

/** All indicators by name. What is looked for stands in the address. */
final class IndicatorsView extends Composite<Main> implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "indicators";

    /** Below this width the name carries the rest below itself. */
    private static final int NARROW = 700;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient CategoryTree topics;
    private final IndicatorFilters filters;
    private final Grid<Indicator> grid = new Grid<>();

    IndicatorsView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.topics = desk.praktyki().categories().tree();
        this.filters = new IndicatorFilters(topics, texts, this::ask);
        Div head = new Div(new H1(texts.get("indicators.title")));
        head.addClassName("page-head");
        if (desk.actor().may(Permission.EDIT_METRICS)) {
            head.add(
                    new RouterLink(texts.get("intake.title"), FigureImportView.class),
                    new RouterLink(texts.get("sources.title"), SourcesView.class),
                    create());
        }
        getContent().addClassNames("page", "page-list");
        getContent().add(head, filters, rows());
    }

    private Button create() {
        Button create = new Button(
                texts.get("indicator.new"), click -> UI.getCurrent().navigate(IndicatorView.class, EntryView.newOne()));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        IndicatorQuery query = IndicatorQuery.of(event.getLocation().getQueryParameters());
        filters.show(query);
        list(query);
    }

    /** What is being typed replaces the address, so that the way back does not lead through every letter. */
    private void ask(IndicatorQuery query, boolean typing) {
        list(query);
        History history = UI.getCurrent().getPage().getHistory();
        Location location = new Location(PATH, query.parameters());
        if (typing) {
            history.replaceState(null, location);
        } else {
            history.pushState(null, location);
        }
    }

    private void list(IndicatorQuery query) {
        List<Indicator> found = desk.praktyki().indicators().catalogue(desk.actor()).all().stream()
                .filter(indicator -> query.matches(indicator, topics))
                .toList();
        grid.setItems(found);
        filters.found(found.size());
    }

    private Grid<Indicator> rows() {
        grid.addComponentColumn(this::name)
                .setHeader(texts.get("name.text"))
                .setWidth("14rem")
                .setFlexGrow(4);
        grid.addColumn(Indicator::code)
                .setHeader(texts.get("indicator.code"))
                .setKey("code")
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(this::unit)
                .setHeader(texts.get("indicator.unit"))
                .setKey("unit")
                .setWidth("5.5rem")
                .setFlexGrow(1);
        grid.addColumn(this::cover)
                .setHeader(texts.get("indicators.cover"))
                .setKey("cover")
                .setWidth("7rem")
                .setFlexGrow(1);
        grid.addComponentColumn(indicator -> EntryBadge.of(texts, indicator.published()))
                .setHeader(texts.get("entry.visibility"))
                .setKey("published")
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::figures)
                .setHeader(texts.get("measurements.short"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", texts.get("indicators.title"));
        grid.setEmptyStateText(texts.get("indicators.none"));
        grid.addClassName("practices");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return grid;
    }

    private Div name(Indicator indicator) {
        RouterLink link =
                new RouterLink(indicator.name().in(texts.locale()), IndicatorView.class, EntryView.of(indicator));
        Div rest = new Div(
                new Span(Facts.line(
                        Optional.of(indicator.code()), Optional.of(unit(indicator)), Optional.of(cover(indicator)))),
                EntryBadge.of(texts, indicator.published()));
        rest.addClassName("below-title");
        return new Div(link, rest);
    }

    private String unit(Indicator indicator) {
        return indicator.unit().label(texts.locale());
    }

    private String cover(Indicator indicator) {
        return Facts.line(
                Optional.of(indicator.level().label(texts.locale())),
                Optional.of(indicator.periodicity().label(texts.locale())));
    }

    private RouterLink figures(Indicator indicator) {
        RouterLink link =
                new RouterLink(texts.get("measurements.open"), MeasurementsView.class, EntryView.of(indicator));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        texts.get("measurements.open") + ": " + indicator.name().in(texts.locale()));
        return link;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    private void arrange(int width) {
        for (String key : List.of("code", "unit", "cover", "published")) {
            grid.getColumnByKey(key).setVisible(width >= NARROW || width <= 0);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("indicators.title") + " – " + desk.site(texts);
    }
}
