package org.praktyki.core.chart;

import java.util.List;

/**
 * The figures of a chart as a table; everything is ready to be shown as text.
 *
 * @param caption what it shows
 * @param heads of the columns, that of the rows' heads first
 * @param rows in the chart's order
 */
public record ChartTable(String caption, List<String> heads, List<Row> rows) {

    /** @throws IllegalArgumentException where a row has more or fewer cells than there are columns */
    public ChartTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        int cells = heads.size() - 1;
        if (rows.stream().anyMatch(row -> row.cells().size() != cells)) {
            throw new IllegalArgumentException("Each row needs a cell for each column");
        }
    }

    /**
     * A row.
     *
     * @param head what it is for
     * @param cells in the order of the columns after the first
     */
    public record Row(String head, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
