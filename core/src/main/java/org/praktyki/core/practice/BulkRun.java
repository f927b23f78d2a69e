package org.praktyki.core.practice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.praktyki.core.practice.BulkLine.Outcome;

/**
 * A bulk change with what it would do or did, practice by practice. {@link BulkChanges} makes it, carries it out and takes it back.
 *
 * @param change what is done
 * @param lines one for each practice, in the order in which they were named
 */
public record BulkRun(BulkChange change, List<BulkLine> lines) {

    private static final Set<Outcome> WELL = EnumSet.of(Outcome.READY, Outcome.DONE, Outcome.UNDONE, Outcome.SAME);

    /** Copies the list. */
    public BulkRun {
        lines = List.copyOf(lines);
    }

    /** The practices of which this comes or came. */
    public List<BulkLine> with(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).toList();
    }

    /** The practices to which it cannot be done, or could not. */
    public List<BulkLine> refused() {
        return lines.stream().filter(line -> !WELL.contains(line.outcome())).toList();
    }
}
