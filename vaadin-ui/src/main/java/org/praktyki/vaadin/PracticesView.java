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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;

/** All practices, last changed first. Rows are read from the store as they scroll into sight. */
final class PracticesView extends Composite<Main> implements HasDynamicTitle {

    /** Below this width the title and status are what there is room for. */
    private static final int NARROW = 700;

    private static final int DEBOUNCE = 300;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient CategoryTree topics;
    private final TextField text = new TextField();
    private final Select<PracticeStatus> status = new Select<>();
    private final Span count = new Span();
    private final Grid<Practice> grid = new Grid<>();
    private final transient ConfigurableFilterDataProvider<Practice, Void, PracticeFilter> practices;

    PracticesView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.topics = desk.praktyki().categories().tree();
        this.practices = provider().withConfigurableFilter();
        practices.setFilter(PracticeFilter.ALL);
        Button create = new Button(
                texts.get("practices.new"), click -> UI.getCurrent().navigate(EditorView.class, EditorView.newOne()));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(new H1(texts.get("practices.title")), create);
        head.addClassName("page-head");
        getContent().addClassNames("page", "page-list");
        getContent().add(head, filters(), rows());
    }

    private CallbackDataProvider<Practice, PracticeFilter> provider() {
        return DataProvider.fromFilteringCallbacks(
                query -> desk
                        .praktyki()
                        .practices()
                        .list(
                                desk.actor(),
                                query.getFilter().orElse(PracticeFilter.ALL),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> counted(query.getFilter().orElse(PracticeFilter.ALL)));
    }

    private int counted(PracticeFilter filter) {
        long found = desk.praktyki().practices().count(desk.actor(), filter);
        count.setText(texts.get("practices.count", found));
        return (int) Math.min(Integer.MAX_VALUE, found);
    }

    private Div filters() {
        text.setLabel(texts.get("practices.filter"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DEBOUNCE);
        text.addValueChangeListener(change -> filter());
        status.setLabel(texts.get("field.status"));
        status.setItems(PracticeStatus.values());
        status.setItemLabelGenerator(value -> value == null ? texts.get("status.all") : texts.status(value));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(texts.get("status.all"));
        status.addValueChangeListener(change -> filter());
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(text, status, count);
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", texts.get("practices.filter.region"));
        return filters;
    }

    private void filter() {
        practices.setFilter(PracticeFilter.ALL
                .withText(text.getValue())
                .withStatuses(Optional.ofNullable(status.getValue()).stream().collect(Collectors.toSet())));
    }

    private Grid<Practice> rows() {
        grid.addComponentColumn(this::link).setHeader(texts.get("field.title")).setFlexGrow(4);
        grid.addColumn(this::topic)
                .setHeader(texts.get("field.category"))
                .setKey("category")
                .setFlexGrow(2);
        grid.addComponentColumn(this::badge)
                .setHeader(texts.get("field.status"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addColumn(practice -> practice.recordCard().locality().orElse(""))
                .setHeader(texts.get("field.recordCard.locality"))
                .setKey("locality");
        grid.addColumn(this::enteredOn)
                .setHeader(texts.get("field.recordCard.enteredOn"))
                .setKey("enteredOn")
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.getElement().setAttribute("aria-label", texts.get("practices.title"));
        grid.setEmptyStateText(texts.get("practices.none"));
        grid.addClassName("practices");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setItems(practices);
        return grid;
    }

    private RouterLink link(Practice practice) {
        return new RouterLink(practice.title(), EditorView.class, EditorView.of(practice));
    }

    private void open(Practice practice) {
        UI.getCurrent().navigate(EditorView.class, EditorView.of(practice));
    }

    String topic(Practice practice) {
        return practice.category().map(topics::path).stream()
                .flatMap(path -> path.stream().map(Category::name))
                .collect(Collectors.joining(" › "));
    }

    Span badge(Practice practice) {
        Span badge = new Span(texts.status(practice.status()));
        badge.addClassNames("badge", practice.isPublic() ? "badge-public" : "badge-draft");
        return badge;
    }

    String enteredOn(Practice practice) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(texts.get("date.format"), texts.locale());
        return practice.recordCard().enteredOn().map(format::format).orElse("");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    private void arrange(int width) {
        for (String key : new String[] {"category", "locality", "enteredOn"}) {
            grid.getColumnByKey(key).setVisible(width >= NARROW || width <= 0);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("practices.title") + " – " + texts.get("site");
    }
}
