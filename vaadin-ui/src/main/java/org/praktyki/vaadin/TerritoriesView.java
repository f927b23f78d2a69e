package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Collectors;
import org.praktyki.core.account.Permission;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;

/** The register of territorial units: what is loaded, what is in it and, for administrators, loading a newer state. */
final class TerritoriesView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "territories";

    /** Below this width there is room for name and code. */
    private static final int NARROW = 700;

    private static final int DEBOUNCE = 300;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Territories territories;
    private final Div state = new Div();
    private final TextField text = new TextField();
    private final Span count = new Span();
    private final Grid<Territory> grid = new Grid<>();
    private transient TerritoryRegister register = TerritoryRegister.EMPTY;

    TerritoriesView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.territories = desk.praktyki().territories();
        state.addClassName("state");
        getContent().addClassNames("page", "page-list");
        getContent().add(new H1(texts.get("territories.title")), state);
        if (territories.canRead() && desk.actor().may(Permission.MANAGE_INSTALLATION)) {
            getContent().add(new TerritoryLoad(texts, territories, desk.self(), this::read));
        }
        getContent().add(filters(), rows());
        read();
    }

    private void read() {
        register = territories.register();
        state.removeAll();
        if (register.kinds().size() > 1) {
            String date = register.asOf().map(texts::date).orElse("");
            state.add(new Paragraph(texts.get("territories.state", date)));
        } else {
            state.add(new Paragraph(texts.get("territories.builtIn")));
        }
        UnorderedList kinds = new UnorderedList();
        kinds.addClassName("kinds");
        register.kinds().forEach((kind, number) -> kinds.add(new ListItem(kind + ": " + number)));
        state.add(kinds);
        find();
    }

    private Div filters() {
        text.setLabel(texts.get("territories.search"));
        text.setHelperText(texts.get("territories.search.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DEBOUNCE);
        text.addValueChangeListener(change -> find());
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(text, count);
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", texts.get("territories.search.region"));
        return filters;
    }

    private void find() {
        List<Territory> found = register.search(text.getValue());
        grid.setItems(found);
        count.setText(texts.get("territories.count", found.size()));
    }

    private Grid<Territory> rows() {
        grid.addComponentColumn(this::link)
                .setHeader(texts.get("territories.name"))
                .setFlexGrow(3);
        grid.addColumn(unit -> unit.code().value())
                .setHeader(texts.get("territories.code"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(this::kind)
                .setHeader(texts.get("territories.kind"))
                .setKey("kind")
                .setFlexGrow(3);
        grid.addColumn(this::place)
                .setHeader(texts.get("territories.place"))
                .setKey("place")
                .setFlexGrow(3);
        grid.getElement().setAttribute("aria-label", texts.get("territories.title"));
        grid.setEmptyStateText(texts.get("territories.none"));
        grid.addClassName("practices");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return grid;
    }

    private RouterLink link(Territory unit) {
        return new RouterLink(unit.name(), TerritoryView.class, TerritoryView.of(unit));
    }

    /** What it is, and since when it is no more. */
    String kind(Territory unit) {
        return unit.kind()
                + unit.goneBy()
                        .map(date -> " – " + texts.get("territories.gone", texts.date(date)))
                        .orElse("");
    }

    /** What it lies in, from the next one above to the voivodeship. */
    String place(Territory unit) {
        return register.path(unit.code()).reversed().stream()
                .skip(1)
                .map(Territory::name)
                .collect(Collectors.joining(", "));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    private void arrange(int width) {
        grid.getColumnByKey("kind").setVisible(width >= NARROW || width <= 0);
        grid.getColumnByKey("place").setVisible(width >= NARROW || width <= 0);
    }

    @Override
    public String getPageTitle() {
        return texts.get("territories.title") + " – " + desk.site(texts);
    }
}
