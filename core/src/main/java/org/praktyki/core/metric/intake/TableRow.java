package org.praktyki.core.metric.intake;

import java.util.List;
import java.util.Set;

/**
 * One row of a table.
 *
 * @param number its line in the file or its row in the sheet, from 1
 * @param cells as text, as written
 * @param numbers which of them, from 0, are numbers by themselves and not only look like one, as in a workbook: they stand there with a
 *     decimal point, and may be off behind the fifteenth digit
 */
public record TableRow(long number, List<String> cells, Set<Integer> numbers) {

    /** Copies the collections. */
    public TableRow {
        cells = List.copyOf(cells);
        numbers = Set.copyOf(numbers);
    }

    /** A row of texts. */
    public TableRow(long number, List<String> cells) {
        this(number, cells, Set.of());
    }

    /** The cell in a column, without the space around it; empty where the row is shorter. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }
}
