package org.praktyki.vaadin;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.metric.intake.LineFinding;

/** What stood against lines of a table, as a table that spreadsheets open: with semicolons, as Polish ones expect. */
final class RejectedLines implements DownloadHandler {

    private static final String MARK = "\uFEFF";

    private final transient Texts texts;
    private final transient List<LineFinding> findings;

    RejectedLines(Texts texts, List<LineFinding> findings) {
        this.texts = texts;
        this.findings = List.copyOf(findings);
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(texts.get("intake.rejected.file") + ".csv");
        event.setContentType("text/csv; charset=UTF-8");
        event.getOutputStream().write(text().getBytes(StandardCharsets.UTF_8));
    }

    /** The table. */
    String text() {
        Stream<String> head = Stream.of(line(Stream.of(
                texts.get("intake.line"),
                texts.get("import.column"),
                texts.get("measurements.value"),
                texts.get("paste.problem"))));
        return Stream.concat(head, findings.stream().map(this::line)).collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private String line(LineFinding finding) {
        return line(Stream.of(
                Long.toString(finding.line()), finding.heading(), finding.value(), finding.message(texts.locale())));
    }

    private static String line(Stream<String> cells) {
        return cells.map(RejectedLines::cell).collect(Collectors.joining(";"));
    }

    /** What begins like a formula is kept from being one. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
