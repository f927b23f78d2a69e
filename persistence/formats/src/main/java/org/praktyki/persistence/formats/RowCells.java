package org.praktyki.persistence.formats;

import java.util.List;
import java.util.Set;

/**
 * One row of a table.
 *
 * @param number its line in the file or its row in the sheet, from 1
 * @param cells as text, as written
 * @param numbers which of them, from 0, the file itself keeps as numbers
 */
record RowCells(long number, List<String> cells, Set<Integer> numbers) {

    RowCells {
        cells = List.copyOf(cells);
        numbers = Set.copyOf(numbers);
    }

    RowCells(long number, List<String> cells) {
        this(number, cells, Set.of());
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
