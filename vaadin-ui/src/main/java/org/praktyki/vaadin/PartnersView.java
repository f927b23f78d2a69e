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
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.account.Permission;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.territory.Voivodeship;

/** All partners by name. */
final class PartnersView extends Composite<Main> implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "partners";

    /** The parameter of the address that says what is looked for. */
    static final String TEXT = "q";

    /** Below this width the name carries the rest below itself. */
    private static final int NARROW = 700;

    private final transient Desk desk;
    private final transient Texts texts;
    private final EntryFilters<PartnerKind> filters;
    private final Grid<Partner> grid = new Grid<>();
    private transient Directory directory = Directory.EMPTY;

    PartnersView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.filters = new EntryFilters<>(
                texts, "partners", PartnerKind.values(), kind -> kind.label(texts.locale()), this::find);
        Div head = new Div(new H1(texts.get("partners.title")));
        head.addClassName("page-head");
        if (desk.actor().may(Permission.EDIT_PARTNERS)) {
            head.add(new RouterLink(texts.get("duplicates.title"), DuplicatesView.class), create());
        }
        getContent().addClassNames("page", "page-list");
        getContent().add(head, filters, rows());
        find();
    }

    private Button create() {
        Button create = new Button(
                texts.get("partner.new"), click -> UI.getCurrent().navigate(PartnerView.class, EntryView.newOne()));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    /** The address may say what is looked for. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(TEXT).ifPresent(filters::look);
    }

    private void find() {
        directory = desk.praktyki().partners().directory(desk.actor());
        PartnerQuery query = new PartnerQuery(filters.text(), filters.kinds(), filters.voivodeships(), Set.of());
        List<Partner> found = directory.partners(query).stream()
                .filter(partner -> filters.published()
                        .map(wanted -> wanted == partner.published())
                        .orElse(true))
                .toList();
        grid.setItems(found);
        filters.found(found.size());
    }

    private Grid<Partner> rows() {
        grid.addComponentColumn(this::name)
                .setHeader(texts.get("name.text"))
                .setWidth("14rem")
                .setFlexGrow(4);
        grid.addColumn(partner -> partner.kind().label(texts.locale()))
                .setHeader(texts.get("partner.kind"))
                .setKey("kind")
                .setFlexGrow(2);
        grid.addColumn(PartnersView::place)
                .setHeader(texts.get("entry.place"))
                .setKey("place")
                .setFlexGrow(2);
        grid.addColumn(this::partnerships)
                .setHeader(texts.get("partners.partnerships"))
                .setKey("partnerships")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(partner -> EntryBadge.of(texts, partner.published()))
                .setHeader(texts.get("entry.visibility"))
                .setKey("published")
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", texts.get("partners.title"));
        grid.setEmptyStateText(texts.get("partners.none"));
        grid.addClassName("practices");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return grid;
    }

    private Div name(Partner partner) {
        RouterLink link = new RouterLink(partner.names().latest().text(), PartnerView.class, EntryView.of(partner));
        Div rest = new Div(
                new Span(Facts.line(
                        partner.names().latest().abbreviation(),
                        Optional.of(partner.kind().label(texts.locale())),
                        Optional.of(place(partner)))),
                EntryBadge.of(texts, partner.published()));
        rest.addClassName("below-title");
        return new Div(link, rest);
    }

    private static String place(Partner partner) {
        return Facts.line(
                partner.seat().locality(), partner.seat().voivodeship().map(Voivodeship::polishName));
    }

    /** In how many it is or was. */
    private long partnerships(Partner partner) {
        return directory.belongingsOf(partner.id()).stream()
                .map(belonging -> belonging.partnership().id())
                .distinct()
                .count();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    private void arrange(int width) {
        for (String key : List.of("kind", "place", "partnerships", "published")) {
            grid.getColumnByKey(key).setVisible(width >= NARROW || width <= 0);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("partners.title") + " – " + desk.site(texts);
    }
}
