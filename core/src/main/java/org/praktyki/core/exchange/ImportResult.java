package org.praktyki.core.exchange;

import java.util.List;
import java.util.UUID;
import org.praktyki.core.exchange.ImportLine.Outcome;

/**
 * What came of an import.
 *
 * @param run what names it, for {@link ImportHistory#undo}
 * @param lines what became of each record that was accepted, in their order
 */
public record ImportResult(UUID run, List<ImportLine> lines) {

    /** Copies the list. */
    public ImportResult {
        lines = List.copyOf(lines);
    }

    /** How many records of which this became. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
