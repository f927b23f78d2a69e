package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.praktyki.core.metric.source.MeasurementSources;
import org.praktyki.core.metric.source.SourceState;

/** Where figures are fetched from by themselves: how each source is doing, when it is fetched next, and fetching it at once. */
final class SourcesView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "indicators/sources";

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient MeasurementSources sources;
    private final Div list = new Div();

    SourcesView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.sources = desk.praktyki().measurementSources();
        list.addClassName("part");
        Button again = new Button(texts.get("sources.look"), click -> show());
        Div head = new Div(
                new H1(texts.get("sources.title")),
                new RouterLink(texts.get("indicators.all"), IndicatorsView.class),
                again);
        head.addClassName("page-head");
        getContent().addClassName("page");
        getContent().add(head, new Paragraph(texts.get("sources.hint")), list, new BatchesTable(desk));
        show();
    }

    private void show() {
        list.removeAll();
        List<MeasurementSources.Status> all = sources.all(desk.actor());
        if (all.isEmpty()) {
            list.add(new Paragraph(texts.get("sources.none")));
            return;
        }
        Table table = new Table();
        TableText rows = new TableText(
                table,
                texts.get("sources.title"),
                List.of(
                        texts.get("sources.source"),
                        texts.get("sources.last"),
                        texts.get("sources.next"),
                        texts.get("sources.state"),
                        texts.get("sources.deeds")));
        all.forEach(one -> rows.row(
                new Span(one.source().title(texts.locale())),
                new Text(one.state().fetchedAt().map(texts::moment).orElseGet(() -> texts.get("sources.never"))),
                new Text(texts.moment(one.state().dueAt())),
                new Span(state(one.state())),
                fetch(one)));
        list.add(table);
    }

    /** What came of the last fetch, or why there was none. */
    private String state(SourceState state) {
        String said = state.said().orElse("");
        if (state.isFailing()) {
            return Facts.line(Optional.of(texts.get("sources.failing", state.failures())), Optional.of(said));
        }
        return state.fetchedAt().isEmpty()
                ? said
                : Facts.line(
                        Optional.of(texts.get("sources.counts", state.added(), state.corrected())), Optional.of(said));
    }

    /** Its accessible name says which it is about, for the same words stand in each row. */
    private Component fetch(MeasurementSources.Status one) {
        Button fetch = new Button(
                texts.get("sources.fetch"), click -> fetch(one.source().name()));
        fetch.setAriaLabel(texts.get("sources.fetch") + ": " + one.source().title(texts.locale()));
        fetch.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return fetch;
    }

    private void fetch(String name) {
        try {
            sources.fetchNow(desk.actor(), name);
            Notices.success(texts.get("sources.fetching"));
        } catch (NoSuchElementException e) {
            Notices.failure(texts.get("sources.gone"));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("sources.title") + " – " + desk.site(texts);
    }
}
