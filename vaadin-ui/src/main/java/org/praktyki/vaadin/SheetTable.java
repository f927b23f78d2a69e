package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableDataCell;
import com.vaadin.flow.component.html.TableHeaderCell;
import com.vaadin.flow.component.html.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import tools.jackson.databind.JsonNode;

/**
 * A table of figures, units as rows and periods as columns, in which one writes as in a spreadsheet: arrows and Enter lead from cell to cell,
 * and a block of cells can be pasted onto one.
 */
final class SheetTable extends Composite<Div> {

    private final transient Texts texts;
    private final transient Sheet sheet;
    private final transient MeasuredUnits units;
    private final transient Ways ways;
    private final Table table = new Table();
    private final transient Map<Sheet.Cell, Input> inputs = new HashMap<>();

    /**
     * What can be done in it.
     *
     * @param written is told that something was written
     * @param pasted is told of a block that was pasted
     * @param history is asked for the history of a row
     */
    record Ways(Runnable written, Pasting pasted, Consumer<Observed> history) {}

    /** Is told of a block of cells that was pasted. */
    @FunctionalInterface
    interface Pasting {

        /** A block was pasted onto the cell in this row and column of what is shown. */
        void pasted(String text, int row, int column);
    }

    SheetTable(Texts texts, Sheet sheet, MeasuredUnits units, Ways ways) {
        this.texts = texts;
        this.sheet = sheet;
        this.units = units;
        this.ways = ways;
        table.addClassName("sheet");
        getContent().addClassName("sheet-room");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("aria-label", texts.get("measurements.table"));
        getContent().add(table);
        table.getElement()
                .addEventListener("sheet-paste", pasted -> {
                    JsonNode block = pasted.getEventData();
                    ways.pasted()
                            .pasted(
                                    block.get("event.detail.text").asString(),
                                    block.get("event.detail.row").asInt(),
                                    block.get("event.detail.column").asInt());
                })
                .addEventData("event.detail.text")
                .addEventData("event.detail.row")
                .addEventData("event.detail.column");
    }

    /**
     * Shows rows.
     *
     * @param editable whether one can write in it
     */
    void show(List<Observed> rows, List<Period> columns, boolean editable) {
        inputs.clear();
        table.getHead().getElement().removeAllChildren();
        table.getBody().getElement().removeAllChildren();
        TableRow head = new TableRow();
        head.add(header(texts.get("measurements.unit"), TableHeaderCell.Scope.COL));
        columns.forEach(period -> head.add(header(period.label(texts.locale()), TableHeaderCell.Scope.COL)));
        table.getHead().add(head);
        for (Observed observed : rows) {
            TableRow row = new TableRow();
            row.add(name(observed));
            columns.forEach(period -> row.add(cell(new Sheet.Cell(observed, period), editable)));
            table.getBody().add(row);
        }
    }

    private static TableHeaderCell header(String text, TableHeaderCell.Scope scope) {
        TableHeaderCell cell = new TableHeaderCell(text);
        cell.setScope(scope);
        return cell;
    }

    private TableHeaderCell name(Observed observed) {
        Span place = new Span(units.place(observed));
        place.addClassName("contact-details");
        Button history =
                new Button(units.name(observed), click -> ways.history().accept(observed));
        history.setAriaLabel(texts.get("measurements.history.of", units.name(observed)));
        history.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        TableHeaderCell name = header("", TableHeaderCell.Scope.ROW);
        name.add(history, place);
        return name;
    }

    private TableDataCell cell(Sheet.Cell cell, boolean editable) {
        return new TableDataCell(editable ? input(cell) : new Span(sheet.text(cell)));
    }

    private Component input(Sheet.Cell cell) {
        Input input = new Input();
        input.getElement().setAttribute("autocomplete", "off");
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                write(cell, change.getValue());
            }
        });
        inputs.put(cell, input);
        mark(cell, input);
        return input;
    }

    /** Writes into a cell, as if it had been typed there. */
    void write(Sheet.Cell cell, String text) {
        sheet.write(cell, text);
        Optional.ofNullable(inputs.get(cell)).ifPresent(input -> mark(cell, input));
        ways.written().run();
    }

    /** What stands in a cell, whether that is saved, and what is wrong with it. */
    private void mark(Sheet.Cell cell, Input input) {
        Optional<Problem> problem = sheet.problem(cell);
        boolean written = sheet.isWritten(cell);
        input.setValue(sheet.text(cell));
        input.setClassName("written", written);
        input.setClassName("wrong", problem.isPresent());
        String label = units.name(cell.observed()) + ", " + cell.period().label(texts.locale());
        input.getElement()
                .setAttribute("aria-label", written ? label + ", " + texts.get("measurements.unsaved") : label);
        input.getElement().setAttribute("aria-invalid", String.valueOf(problem.isPresent()));
        String before = written
                ? texts.get("measurements.before", sheet.recorded(cell).isEmpty() ? "–" : sheet.recorded(cell))
                : "";
        String title = problem.map(wrong -> wrong.message(texts.locale())).orElse(before);
        if (title.isEmpty()) {
            input.getElement().removeAttribute("title");
        } else {
            input.getElement().setAttribute("title", title);
        }
    }

    /** The field of a cell; absent where that is not shown. */
    Optional<Input> field(Sheet.Cell cell) {
        return Optional.ofNullable(inputs.get(cell));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        table.getElement().executeJs("""
            const table = this;
            if (table.walked) { return; }
            table.walked = true;
            const at = input => ({row: input.closest('tr'), column: input.closest('td').cellIndex});
            const go = (row, column) => {
                const input = row?.cells[column]?.querySelector('input');
                if (input) { input.focus(); input.select(); }
                return !!input;
            };
            table.addEventListener('keydown', event => {
                if (event.target.tagName !== 'INPUT' || event.altKey || event.ctrlKey || event.metaKey) { return; }
                const {row, column} = at(event.target);
                const end = event.target.value.length;
                const whole = event.target.selectionStart === 0 && event.target.selectionEnd === end;
                const stands = place => event.target.selectionStart === place && event.target.selectionEnd === place;
                const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
                const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
                const gone = up ? go(row.previousElementSibling, column)
                    : down ? go(row.nextElementSibling, column)
                    : event.key === 'ArrowLeft' && (whole || stands(0)) ? go(row, column - 1)
                    : event.key === 'ArrowRight' && (whole || stands(end)) ? go(row, column + 1)
                    : false;
                if (gone) {
                    event.preventDefault();
                } else if (event.key === 'Enter') {
                    event.target.dispatchEvent(new Event('change', {bubbles: true}));
                }
            });
            table.addEventListener('paste', event => {
                const text = event.clipboardData.getData('text/plain');
                if (event.target.tagName === 'INPUT' && /[\\t\\n]/.test(text.replace(/\\r?\\n$/, ''))) {
                    event.preventDefault();
                    const {row, column} = at(event.target);
                    table.dispatchEvent(new CustomEvent('sheet-paste', {
                        detail: {text: text, row: row.sectionRowIndex, column: column - 1}}));
                }
            });
            """);
    }
}
