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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.account.Permission;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Form;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipQuery;
import org.praktyki.core.territory.Voivodeship;

/** All partnerships by name. */
final class PartnershipsView extends Composite<Main> implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "partnerships";

    /** The parameter of the address that says what is looked for. */
    static final String TEXT = "q";

    /** Below this width the name carries the rest below itself. */
    private static final int NARROW = 700;

    private final transient Desk desk;
    private final transient Texts texts;
    private final EntryFilters<Form> filters;
    private final Grid<Partnership> grid = new Grid<>();
    private final transient DateWords dates;
    private final LocalDate today;
    private transient Directory directory = Directory.EMPTY;

    PartnershipsView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.dates = new DateWords(texts);
        this.today = desk.praktyki().practices().today();
        this.filters = new EntryFilters<>(
                texts, "partnerships", Form.values(), form -> form.label(texts.locale()), this::find);
        Div head = new Div(new H1(texts.get("partnerships.title")));
        head.addClassName("page-head");
        if (desk.actor().may(Permission.EDIT_PARTNERS)) {
            head.add(create());
        }
        getContent().addClassNames("page", "page-list");
        getContent().add(head, filters, rows());
        find();
    }

    private Button create() {
        Button create = new Button(
                texts.get("partnership.new"),
                click -> UI.getCurrent().navigate(PartnershipView.class, EntryView.newOne()));
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
        PartnershipQuery query = new PartnershipQuery(
                filters.text(), filters.kinds(), filters.voivodeships(), Set.of(), Optional.empty());
        List<Partnership> found = directory.partnerships(query).stream()
                .filter(partnership -> filters.published()
                        .map(wanted -> wanted == partnership.published())
                        .orElse(true))
                .toList();
        grid.setItems(found);
        filters.found(found.size());
    }

    private Grid<Partnership> rows() {
        grid.addComponentColumn(this::name)
                .setHeader(texts.get("name.text"))
                .setWidth("14rem")
                .setFlexGrow(4);
        grid.addColumn(partnership -> partnership.form().label(texts.locale()))
                .setHeader(texts.get("partnership.form"))
                .setKey("form")
                .setFlexGrow(2);
        grid.addColumn(PartnershipsView::place)
                .setHeader(texts.get("entry.place"))
                .setKey("place")
                .setFlexGrow(2);
        grid.addColumn(partnership -> dates.say(partnership.term()))
                .setHeader(texts.get("partnerships.term"))
                .setKey("term")
                .setFlexGrow(2);
        grid.addColumn(this::members)
                .setHeader(texts.get("partnerships.members"))
                .setKey("members")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(partnership -> EntryBadge.of(texts, partnership.published()))
                .setHeader(texts.get("entry.visibility"))
                .setKey("published")
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", texts.get("partnerships.title"));
        grid.setEmptyStateText(texts.get("partnerships.none"));
        grid.addClassName("practices");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return grid;
    }

    private Div name(Partnership partnership) {
        RouterLink link =
                new RouterLink(partnership.names().latest().text(), PartnershipView.class, EntryView.of(partnership));
        Div rest = new Div(
                new Span(Facts.line(
                        partnership.names().latest().abbreviation(),
                        Optional.of(partnership.form().label(texts.locale())),
                        Optional.of(place(partnership)))),
                EntryBadge.of(texts, partnership.published()));
        rest.addClassName("below-title");
        return new Div(link, rest);
    }

    private static String place(Partnership partnership) {
        return Facts.line(
                partnership.seat().locality(), partnership.seat().voivodeship().map(Voivodeship::polishName));
    }

    /** How many partners belong to it, or may, today. */
    private long members(Partnership partnership) {
        return directory.membersOn(partnership, today).stream()
                .map(member -> member.partner().id())
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
        for (String key : List.of("form", "place", "term", "members", "published")) {
            grid.getColumnByKey(key).setVisible(width >= NARROW || width <= 0);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("partnerships.title") + " – " + desk.site(texts);
    }
}
