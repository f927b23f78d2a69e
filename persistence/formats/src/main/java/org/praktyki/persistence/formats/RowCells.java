package org.praktyki.persistence.formats;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number its line in the file or its row in the sheet, from 1
 * @param cells as text, as written
 */
record RowCells(long number, List<String> cells) {

    RowCells {
        cells = List.copyOf(cells);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
