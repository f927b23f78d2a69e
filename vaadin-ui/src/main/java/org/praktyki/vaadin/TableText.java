package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableDataCell;
import com.vaadin.flow.component.html.TableHeaderCell;
import com.vaadin.flow.component.html.TableRow;
import java.util.List;

/** Fills a table whose rows each tell of one thing, named in the first column; on a narrow screen each cell says its column. */
final class TableText {

    private final Table table;
    private final List<String> columns;

    /**
     * Begins with the heads of the columns.
     *
     * @param label what it is a table of, for those who do not see what stands above it
     */
    TableText(Table table, String label, List<String> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
        table.addClassName("things");
        table.setAriaLabel(label);
        TableRow head = new TableRow();
        columns.forEach(column -> head.add(header(column, TableHeaderCell.Scope.COL)));
        table.getHead().add(head);
    }

    private static TableHeaderCell header(String text, TableHeaderCell.Scope scope) {
        TableHeaderCell cell = new TableHeaderCell(text);
        cell.setScope(scope);
        return cell;
    }

    /** Adds a row, a cell for each column. */
    void row(Component first, Component... others) {
        TableRow row = new TableRow();
        TableHeaderCell name = header("", TableHeaderCell.Scope.ROW);
        name.add(first);
        row.add(name);
        for (int i = 0; i < others.length; i++) {
            TableDataCell cell = new TableDataCell(others[i]);
            cell.getElement().setAttribute("data-column", columns.get(i + 1));
            row.add(cell);
        }
        table.getBody().add(row);
    }
}
