package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.History;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import org.praktyki.core.account.Permission;
import org.praktyki.core.practice.BulkChanges;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * All practices that someone may see, last changed first. What is looked for stands in the address. Rows are read from the store
 * as they scroll into sight.
 */
final class PracticesView extends Composite<Main> implements HasDynamicTitle, AfterNavigationObserver {

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Practices practices;
    private final transient CategoryTree topics;
    private final transient LocalDate today;
    private final QuickViews quick;
    private final PracticeFilters filters;
    private final BulkBar bar;
    private final PracticesGrid grid;
    private final transient BulkWork bulk;
    private final transient ConfigurableFilterDataProvider<Practice, Void, PracticeFilter> rows;
    private transient ListQuery shown = ListQuery.ALL;

    PracticesView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.practices = desk.praktyki().practices();
        this.topics = desk.praktyki().categories().tree();
        this.today = practices.today();
        this.rows = provider().withConfigurableFilter();
        this.quick = new QuickViews(texts, desk.actor());
        this.filters = new PracticeFilters(topics, practices.authors(desk.actor()), texts, this::ask);
        this.bulk = new BulkWork(desk, topics, this::refresh);
        this.bar =
                new BulkBar(texts, new BulkBar.Ways(this::changeChosen, this::changeAll, this::chooseNone, bulk::undo));
        this.grid = new PracticesGrid(texts, topics, today, bar::choose);
        rows.setFilter(PracticeFilter.ALL);
        grid.setItems(rows);
        getContent().addClassNames("page", "page-list");
        getContent().add(head(), quick, filters, bar, grid);
    }

    private Div head() {
        Div head = new Div(new H1(texts.get("practices.title")));
        if (desk.actor().may(Permission.EDIT_PRACTICES)) {
            head.add(create());
        }
        head.addClassName("page-head");
        return head;
    }

    private Button create() {
        Button create = new Button(
                texts.get("practices.new"), click -> UI.getCurrent().navigate(EditorView.class, EditorView.newOne()));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    private CallbackDataProvider<Practice, PracticeFilter> provider() {
        return new CallbackDataProvider<>(
                query -> practices
                        .list(
                                desk.actor(),
                                query.getFilter().orElse(PracticeFilter.ALL),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> counted(query.getFilter().orElse(PracticeFilter.ALL)),
                Practice::id);
    }

    private int counted(PracticeFilter filter) {
        long found = practices.count(desk.actor(), filter);
        filters.found(found);
        bar.found(found);
        return (int) Math.min(Integer.MAX_VALUE, found);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(ListQuery.of(event.getLocation().getQueryParameters()));
        count();
    }

    private void refresh() {
        count();
        rows.refreshAll();
        chooseNone();
    }

    private void chooseNone() {
        grid.clearChoice();
    }

    private void changeChosen() {
        bulk.open(grid.chosen());
    }

    private void changeAll() {
        bulk.open(practices.list(desk.actor(), shown.filter(topics, today), 0, BulkChanges.MAX).stream()
                .map(Practice::id)
                .toList());
    }

    private void count() {
        bar.showLast(bulk.last());
        quick.count(query -> practices.count(desk.actor(), query.filter(topics, today)));
    }

    private void show(ListQuery query) {
        filters.show(query);
        list(query);
    }

    /** What is being typed replaces the address, so that the way back does not lead through every letter. */
    private void ask(ListQuery query, boolean typing) {
        list(query);
        History history = UI.getCurrent().getPage().getHistory();
        Location location = new Location("", query.parameters());
        if (typing) {
            history.replaceState(null, location);
        } else {
            history.pushState(null, location);
        }
    }

    private void list(ListQuery query) {
        shown = query;
        chooseNone();
        quick.mark(query);
        grid.setEmptyStateComponent(nothing(query));
        rows.setFilter(query.filter(topics, today));
    }

    /** Nothing was found: what that means, and what to do about it. */
    private Div nothing(ListQuery query) {
        boolean all = query.equals(ListQuery.ALL);
        Div nothing = new Div(new Paragraph(texts.get(
                all ? "practices.none.yet" : quick.leadTo(query) ? "practices.none.waiting" : "practices.none")));
        nothing.addClassName("nothing");
        if (!all) {
            nothing.add(new Button(texts.get("practices.showAll"), click -> {
                filters.show(ListQuery.ALL);
                ask(ListQuery.ALL, false);
            }));
        } else if (desk.actor().may(Permission.EDIT_PRACTICES)) {
            nothing.add(create());
        }
        return nothing;
    }

    /** What the list shows now. */
    ListQuery shown() {
        return shown;
    }

    @Override
    public String getPageTitle() {
        return texts.get("practices.title") + " – " + desk.site(texts);
    }
}
