package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableDataCell;
import com.vaadin.flow.component.html.TableHeaderCell;
import com.vaadin.flow.component.html.TableRow;
import java.util.List;

/** Two versions of a practice side by side, a field that differs a row; on a narrow screen one below the other. */
final class VersionsTable extends Composite<Table> {

    /**
     * One field that differs.
     *
     * @param label its name
     * @param before what the version on the left says; empty where it says nothing
     * @param after what the version on the right says; empty where it says nothing
     */
    record Row(String label, String before, String after) {}

    /**
     * A table of these rows.
     *
     * @param field what fields are called
     * @param before what the version on the left is called
     * @param after what the version on the right is called
     */
    VersionsTable(String field, String before, String after, List<Row> rows) {
        getContent().addClassName("versions");
        TableRow head = new TableRow();
        for (String name : List.of(field, before, after)) {
            head.add(header(name, TableHeaderCell.Scope.COL));
        }
        getContent().getHead().add(head);
        for (Row row : rows) {
            TableRow line = new TableRow();
            line.add(header(row.label(), TableHeaderCell.Scope.ROW));
            line.add(cell(row.before(), before), cell(row.after(), after));
            getContent().getBody().add(line);
        }
    }

    private static TableHeaderCell header(String text, TableHeaderCell.Scope scope) {
        TableHeaderCell cell = new TableHeaderCell(text);
        cell.setScope(scope);
        return cell;
    }

    private static TableDataCell cell(String text, String version) {
        TableDataCell cell = new TableDataCell(text.isEmpty() ? "–" : text);
        cell.getElement().setAttribute("data-version", version);
        return cell;
    }
}
