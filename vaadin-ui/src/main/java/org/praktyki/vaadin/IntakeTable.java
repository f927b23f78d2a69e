package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Table;
import java.util.List;
import org.praktyki.core.metric.intake.IntakeNote;
import org.praktyki.core.metric.intake.IntakeReport;
import org.praktyki.core.metric.intake.LineFinding;

/** What was found in a table of figures: what stands against which line, and what was passed over. */
final class IntakeTable extends Composite<Div> {

    /** As many findings are shown; the file has more of them. */
    private static final int SHOWN = 50;

    private final transient Texts texts;

    IntakeTable(Texts texts, IntakeReport report) {
        this.texts = texts;
        getContent().add(new Paragraph(texts.get("intake.lines", report.lines(), report.measurements())));
        report.notes().forEach(note -> getContent().add(new Paragraph(say(note))));
        if (!report.findings().isEmpty()) {
            getContent().add(table(report.findings()), download(report));
        }
    }

    private String say(IntakeNote note) {
        String said = note.label(texts.locale()) + ": " + note.count();
        return note.samples().isEmpty() ? said : said + " (" + String.join("; ", note.samples()) + ")";
    }

    private Table table(List<LineFinding> findings) {
        Table table = new Table();
        TableText rows = new TableText(
                table,
                texts.get("intake.findings"),
                List.of(
                        texts.get("intake.line"),
                        texts.get("import.column"),
                        texts.get("measurements.value"),
                        texts.get("paste.problem")));
        findings.stream()
                .limit(SHOWN)
                .forEach(finding -> rows.row(
                        new Text(Long.toString(finding.line())),
                        new Text(finding.heading().isEmpty() ? "–" : finding.heading()),
                        new Text(finding.value().isEmpty() ? "–" : finding.value()),
                        new Text(finding.message(texts.locale()))));
        return table;
    }

    private Paragraph download(IntakeReport report) {
        Anchor link = new Anchor(
                new RejectedLines(texts, report.findings()), AttachmentType.DOWNLOAD, texts.get("intake.rejected"));
        String more = report.rejected() > SHOWN ? texts.get("intake.more", report.rejected() - SHOWN) + " " : "";
        Paragraph place = new Paragraph(more);
        place.add(link);
        return place;
    }
}
