package org.praktyki.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.praktyki.core.metric.intake.IntakeNote;
import org.praktyki.core.metric.intake.IntakeReport;
import org.praktyki.core.metric.intake.LineFinding;
import org.praktyki.core.metric.intake.MeasurementImportResult;

/** What came of a table of figures, for people and for programs. */
final class FigureReport {

    private FigureReport() {}

    static List<String> lines(String file, MeasurementImportResult result) {
        IntakeReport report = result.report();
        Stream<String> findings = report.findings().stream()
                .map(finding -> Words.of(
                        "import.figure-finding",
                        file,
                        Long.toString(finding.line()),
                        finding.heading().isEmpty() ? Integer.toString(finding.column()) : finding.heading(),
                        finding.message(Words.locale()),
                        finding.value()));
        Stream<String> notes = report.notes().stream()
                .map(note -> Words.of(
                        "import.figure-note",
                        file,
                        note.label(Words.locale()),
                        Long.toString(note.count()),
                        note.samples().isEmpty() ? "" : note.samples().getFirst()));
        String sum = result.recorded()
                .map(batch -> Words.of(
                        "import.figures",
                        file,
                        Long.toString(batch.added()),
                        Long.toString(batch.corrected()),
                        Long.toString(batch.unchanged()),
                        Long.toString(report.rejected())))
                .orElseGet(() -> Words.of("import.no-figures", file, Long.toString(report.rejected())));
        return Stream.of(findings, notes, Stream.of(sum)).flatMap(some -> some).toList();
    }

    static Map<String, Object> json(String file, MeasurementImportResult result) {
        IntakeReport report = result.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("lines", report.lines());
        json.put("figures", report.measurements());
        result.recorded().ifPresent(batch -> {
            json.put("added", batch.added());
            json.put("corrected", batch.corrected());
            json.put("unchanged", batch.unchanged());
        });
        json.put("rejected", report.rejected());
        json.put("findings", report.findings().stream().map(FigureReport::json).toList());
        json.put("notes", report.notes().stream().map(FigureReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(LineFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", finding.line());
        json.put("column", finding.column());
        json.put("heading", finding.heading());
        json.put("value", finding.value());
        json.put("problem", finding.problem());
        json.put("message", finding.message(Words.locale()));
        return json;
    }

    private static Map<String, Object> json(IntakeNote note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", note.kind());
        json.put("count", note.count());
        json.put("samples", note.samples());
        return json;
    }
}
