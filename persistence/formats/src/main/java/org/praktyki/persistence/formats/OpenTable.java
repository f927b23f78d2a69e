package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.metric.intake.TableRow;
import org.praktyki.core.metric.intake.TableRows;

/**
 * Rows for the core.
 *
 * @param rows as they are read here
 */
record OpenTable(Rows rows) implements TableRows {

    @Override
    public Optional<TableRow> next() throws IOException, BrokenRowException {
        try {
            return rows.next()
                    .map(row -> new TableRow(
                            row.number(),
                            row.cells().stream().map(FormulaGuard::bare).toList(),
                            row.numbers()));
        } catch (Rows.BrokenException e) {
            throw new BrokenRowException(e.number(), e.problem());
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
