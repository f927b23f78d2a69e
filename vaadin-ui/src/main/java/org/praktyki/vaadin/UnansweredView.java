package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import org.praktyki.core.search.UnansweredQueries;
import org.praktyki.core.search.UnansweredQuery;

/** What was looked for in vain, the most frequent first, each with a way to the synonyms that may help. */
final class UnansweredView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "search/unanswered";

    private static final int MOST = 200;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient UnansweredQueries queries;
    private final Grid<UnansweredQuery> grid = new Grid<>();
    private final Paragraph count = new Paragraph();

    UnansweredView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.queries = desk.praktyki().unanswered();
        Div head = new Div(new H1(texts.get("unanswered.title")));
        head.addClassName("page-head");
        count.getElement().setAttribute("role", "status");
        Paragraph hint = new Paragraph(texts.get("unanswered.hint", UnansweredQueries.OFTEN, months()));
        getContent().addClassNames("page", "page-list");
        getContent().add(new SearchWays(texts, UnansweredView.class), head, hint, count, rows());
        list();
    }

    private static long months() {
        return UnansweredQueries.KEPT.toTotalMonths();
    }

    private Grid<UnansweredQuery> rows() {
        grid.addComponentColumn(this::what)
                .setHeader(texts.get("unanswered.query"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::deeds)
                .setHeader(texts.get("unanswered.deeds"))
                .setFlexGrow(2);
        grid.setEmptyStateText(texts.get("unanswered.none"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("practices");
        grid.getElement().setAttribute("aria-label", texts.get("unanswered.title"));
        return grid;
    }

    /** What was looked for, how often, and when last. */
    Div what(UnansweredQuery query) {
        Span text = new Span(query.text());
        text.addClassName("bulk-title");
        Span details = new Span(texts.get("unanswered.times", query.times(), texts.date(query.last())));
        details.addClassName("contact-details");
        Div what = new Div(text, details);
        what.addClassName("contact");
        return what;
    }

    /** Trying it out, and removing it. */
    Div deeds(UnansweredQuery query) {
        Div deeds =
                new Div(deed("unanswered.try", query, this::tryOut), deed("unanswered.remove", query, this::remove));
        deeds.addClassName("row-deeds");
        return deeds;
    }

    /** Its accessible name says what it is about, for the same words stand in each row. */
    private Button deed(String key, UnansweredQuery query, Consumer<UnansweredQuery> what) {
        Button button = new Button(texts.get(key), click -> what.accept(query));
        button.setAriaLabel(texts.get(key) + ": " + query.text());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void tryOut(UnansweredQuery query) {
        UI.getCurrent().navigate(SynonymsView.class, QueryParameters.of(SynonymsView.TRIED, query.text()));
    }

    private void remove(UnansweredQuery query) {
        queries.remove(desk.actor(), query.text());
        list();
        Notices.success(texts.get("unanswered.removed", query.text()));
    }

    private void list() {
        List<UnansweredQuery> most = queries.list(desk.actor(), MOST);
        grid.setItems(most);
        count.setText(texts.get("unanswered.count", most.size()));
    }

    @Override
    public String getPageTitle() {
        return texts.get("unanswered.title") + " – " + desk.site(texts);
    }
}
