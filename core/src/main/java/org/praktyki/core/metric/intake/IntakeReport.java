package org.praktyki.core.metric.intake;

import java.util.List;

/**
 * What was found in a table.
 *
 * @param lines how many lines with figures it has
 * @param measurements how many figures could be read
 * @param rejected how many findings there are, of which each stands against a figure or a line
 * @param findings the first {@link #MAX_FINDINGS} of them
 * @param notes what was passed over
 */
public record IntakeReport(
        long lines, long measurements, long rejected, List<LineFinding> findings, List<IntakeNote> notes) {

    /** How many findings are told one by one. */
    public static final int MAX_FINDINGS = 500;

    static final IntakeReport NOTHING = new IntakeReport(0, 0, 0, List.of(), List.of());

    /** Copies the lists. */
    public IntakeReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** Whether nothing stands against it. */
    public boolean isClean() {
        return rejected == 0;
    }
}
