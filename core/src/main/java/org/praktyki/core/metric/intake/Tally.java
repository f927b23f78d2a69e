package org.praktyki.core.metric.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.intake.IntakeNote.Kind;

/** Counts what is found in a table, and keeps the first of each. */
final class Tally {

    private static final int SAMPLES = 5;
    private static final int SAMPLE_LENGTH = 120;

    private final List<String> labels;
    private final List<LineFinding> findings = new ArrayList<>();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> samples = new EnumMap<>(Kind.class);
    private long lines;
    private long rejected;

    Tally(List<String> labels) {
        this.labels = labels;
    }

    void line() {
        lines++;
    }

    /**
     * Something stands against a cell.
     *
     * @param column from 0; -1 for the whole line
     */
    void reject(long line, int column, String value, Problem problem) {
        rejected++;
        if (findings.size() < IntakeReport.MAX_FINDINGS) {
            String heading = column >= 0 && column < labels.size() ? labels.get(column) : "";
            findings.add(new LineFinding(line, column + 1, heading, value, problem));
        }
    }

    void note(Kind kind, long line, String text) {
        counts.merge(kind, 1L, Long::sum);
        List<String> some = samples.computeIfAbsent(kind, none -> new ArrayList<>());
        if (some.size() < SAMPLES) {
            some.add(line + ": " + text.substring(0, Math.min(text.length(), SAMPLE_LENGTH)));
        }
    }

    IntakeReport report(long measurements) {
        List<IntakeNote> notes = counts.entrySet().stream()
                .map(entry -> new IntakeNote(
                        entry.getKey(), entry.getValue(), samples.getOrDefault(entry.getKey(), List.of())))
                .toList();
        return new IntakeReport(lines, measurements, rejected, findings, notes);
    }
}
