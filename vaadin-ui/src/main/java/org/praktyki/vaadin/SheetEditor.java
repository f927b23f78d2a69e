package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.praktyki.core.account.Permission;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Measurements;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.RecordedBatch;

/** Shows the figures of an indicator a page of units at a time, takes changes, and records them together. What is written stays from page to page. */
final class SheetEditor extends Composite<Div> {

    /** Units on a page. */
    static final int PAGE = 20;

    private static final int WRONG_SHOWN = 20;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Measurements measurements;
    private final transient Indicator indicator;
    private final transient MeasuredUnits units;
    private final transient MeasurementFilters.Listener remember;
    private final transient Sheet sheet;
    private final MeasurementFilters filters;
    private final Div errors = new Div();
    private final SheetTable table;
    private final Button earlier;
    private final Button later;
    private final Span page = new Span();
    private final RecordBar bar;
    private final boolean editable;
    private transient MeasurementQuery query;
    private transient List<Observed> found = List.of();
    private transient PeriodSpan span;

    /**
     * An empty one.
     *
     * @param remember is told what is asked for
     */
    SheetEditor(Desk desk, Indicator indicator, MeasurementFilters.Listener remember) {
        this.desk = desk;
        this.texts = desk.texts();
        this.measurements = desk.praktyki().measurements();
        this.indicator = indicator;
        this.remember = remember;
        this.units =
                new MeasuredUnits(desk.praktyki().territories().register(), indicator.level(), PracticeSource.of(desk));
        this.sheet = new Sheet(indicator);
        this.editable = desk.actor().may(Permission.EDIT_METRICS) && !indicator.isDerived();
        this.filters = new MeasurementFilters(texts, this::ask);
        this.table = new SheetTable(
                texts, sheet, units, new SheetTable.Ways(this::written, this::pasted, this::openHistory));
        this.bar = new RecordBar(texts, new RecordBar.Ways(this::record, this::forget));
        this.earlier = new Button(texts.get("measurements.page.earlier"), click -> turn(-1));
        this.later = new Button(texts.get("measurements.page.later"), click -> turn(1));
        errors.addClassName("errors");
        errors.getElement().setAttribute("role", "alert");
        page.getElement().setAttribute("role", "status");
        Div pages = new Div(earlier, page, later);
        pages.addClassName("row-buttons");
        bar.propose(indicator.provenance().publisher());
        getContent().addClassName("sheet-editor");
        getContent().add(filters, errors, table, pages, bar);
        span = PeriodSpan.of(new TreeMap<>(), now(), Optional.empty(), Optional.empty());
        query = new MeasurementQuery("", Optional.empty(), false, Optional.empty(), Optional.empty(), 0);
    }

    private Period now() {
        return Period.containing(desk.praktyki().practices().today(), indicator.periodicity());
    }

    /** Whether it shows an indicator, as that is now. */
    boolean isOf(Indicator other) {
        return indicator.equals(other);
    }

    private void ask(MeasurementQuery asked, boolean typing) {
        show(asked);
        remember.ask(asked, typing);
    }

    private void turn(int pages) {
        ask(query.onPage(query.page() + pages), false);
    }

    /** Shows what is asked for. */
    void show(MeasurementQuery asked) {
        NavigableMap<Period, Long> periods = measurements.periods(indicator);
        query = asked;
        span = PeriodSpan.of(periods, now(), asked.from(), asked.to());
        found = units.find(asked, recorded());
        filters.show(asked, span);
        filters.found(found.size());
        list();
    }

    /** Of what something is recorded for the periods that are shown. */
    private Set<Observed> recorded() {
        Set<Observed> recorded = new HashSet<>(sheet.changed());
        span.shown()
                .forEach(period ->
                        recorded.addAll(measurements.across(indicator, period).keySet()));
        return recorded;
    }

    private void list() {
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int shown = Math.min(query.page(), pages - 1);
        query = query.onPage(shown);
        List<Observed> rows =
                found.stream().skip((long) shown * PAGE).limit(PAGE).toList();
        Set<Observed> read = new HashSet<>(rows);
        read.addAll(sheet.changed());
        sheet.read(read, measurements.series(indicator, read));
        table.show(rows, span.shown(), editable);
        page.setText(texts.get("measurements.page", shown + 1, pages));
        earlier.setEnabled(shown > 0);
        later.setEnabled(shown < pages - 1);
    }

    private void written() {
        bar.count(sheet.changes());
        LeaveGuard.touch(this);
    }

    private void pasted(String text, int row, int column) {
        PasteDialog dialog = dialog(query.page() * PAGE + row, column);
        dialog.put(text);
        dialog.open();
    }

    /** Opens a place for a block of cells, which is laid out from the first cell on unless it says where it belongs. */
    void paste() {
        dialog(query.page() * PAGE, 0).open();
    }

    private PasteDialog dialog(int row, int column) {
        PastedBlock.Ground ground = new PastedBlock.Ground(
                found.subList(Math.min(row, found.size()), found.size()),
                span.shown().subList(column, span.shown().size()),
                indicator.periodicity(),
                units::named,
                units::name);
        return new PasteDialog(texts, sheet, text -> PastedBlock.of(text, ground), this::take);
    }

    private void take(Sheet.Cell cell, String text) {
        if (table.field(cell).isEmpty() && sheet.recorded(cell).isEmpty()) {
            sheet.read(Set.of(cell.observed()), measurements.series(indicator, List.of(cell.observed())));
        }
        table.write(cell, text);
    }

    private void record() {
        errors.removeAll();
        if (bar.source().isEmpty()) {
            return;
        }
        try {
            record(sheet.measurements());
        } catch (InvalidException e) {
            refuse(e);
        }
    }

    private void record(List<Measurement> written) {
        RecordedBatch batch = measurements.record(desk.actor(), written, bar.source());
        sheet.forget();
        bar.count(0);
        LeaveGuard.reset(this);
        list();
        Notices.success(texts.get("measurements.recorded.counts", batch.added(), batch.corrected(), batch.unchanged()));
    }

    private void refuse(InvalidException refused) {
        List<Sheet.Cell> wrong = sheet.wrong();
        UnorderedList list = new UnorderedList();
        wrong.stream().limit(WRONG_SHOWN).forEach(cell -> list.add(new ListItem(say(cell))));
        if (wrong.isEmpty()) {
            refused.findings().stream()
                    .limit(WRONG_SHOWN)
                    .forEach(finding -> list.add(new ListItem(texts.problem(finding))));
        }
        errors.add(new Paragraph(texts.get("measurements.refused")), list);
        wrong.stream()
                .flatMap(cell -> table.field(cell).stream())
                .findFirst()
                .ifPresent(field -> field.getElement().callJsFunction("focus"));
    }

    private String say(Sheet.Cell cell) {
        String problem =
                sheet.problem(cell).map(what -> what.message(texts.locale())).orElse("");
        return units.name(cell.observed()) + ", " + cell.period().label(texts.locale()) + ": " + sheet.text(cell)
                + " – " + problem;
    }

    private void forget() {
        errors.removeAll();
        sheet.forget();
        bar.count(0);
        LeaveGuard.reset(this);
        list();
    }

    private void openHistory(Observed observed) {
        new SeriesDialog(texts, units.name(observed), measurements, indicator, observed).open();
    }

    boolean hasUnsavedChanges() {
        return sheet.changes() > 0;
    }
}
