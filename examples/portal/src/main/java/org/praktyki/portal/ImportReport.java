package org.praktyki.portal;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.metric.intake.MeasurementImportResult;
import org.praktyki.core.partner.Mention;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what became of each record, as it becomes known: to programs as a JSON array, to people a line for each record of which there
 * is something to say, and how many there were of each outcome.
 */
final class ImportReport implements AutoCloseable {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private final PrintWriter out;
    private final boolean json;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private boolean begun;
    private boolean rejected;

    ImportReport(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Whether any record was rejected so far. */
    boolean hasRejected() {
        return rejected;
    }

    void line(ImportLine line) {
        line(line, List.of());
    }

    /** Says also which partners a practice seems to name. */
    void line(ImportLine line, List<Mention> mentions) {
        rejected |= line.outcome() == Outcome.REJECTED;
        counts.merge(line.outcome(), 1, Integer::sum);
        if (json) {
            out.println(begun ? "," : "[");
            begun = true;
            out.print(JSON.writeValueAsString(asJson(line, mentions)));
        } else if (line.place().line().isEmpty()
                || line.outcome() == Outcome.REJECTED
                || !mentions.isEmpty()
                || !line.findings().isEmpty()) {
            print(line);
            mentions.forEach(this::print);
        }
        out.flush();
    }

    /** Says what came of a table of figures. */
    void figures(String file, MeasurementImportResult result) {
        rejected |= !result.report().isClean();
        if (json) {
            out.println(begun ? "," : "[");
            begun = true;
            out.print(JSON.writeValueAsString(FigureReport.json(file, result)));
        } else {
            FigureReport.lines(file, result).forEach(out::println);
        }
        out.flush();
    }

    private void print(ImportLine line) {
        out.println(Words.of(
                "import.line",
                line.place(),
                Words.of("outcome." + line.outcome()),
                line.slug().map(Object::toString).or(line::title).orElse(""),
                line.problem().map(p -> p.message(Words.locale())).orElse("")));
        for (Finding finding : line.findings()) {
            out.println(Words.of(
                    "import.finding", finding.field(), finding.problem().message(Words.locale()), finding.value()));
        }
    }

    private void print(Mention mention) {
        out.println(Words.of(
                "import.mention",
                mention.partner().names().latest().text(),
                mention.sign().label(Words.locale()),
                mention.words()));
    }

    private static Map<String, Object> asJson(Mention mention) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("partner", mention.partner().slug().value());
        json.put("field", mention.passage().field());
        json.put("words", mention.words());
        json.put("sign", mention.sign());
        json.put("certainty", mention.certainty());
        return json;
    }

    private static Map<String, Object> asJson(ImportLine line, List<Mention> mentions) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", line.file());
        json.put("record", line.place().record());
        line.place().line().ifPresent(number -> json.put("line", number));
        json.put("outcome", line.outcome().name().toLowerCase(Locale.ROOT));
        line.slug().ifPresent(slug -> json.put("slug", slug.value()));
        line.title().ifPresent(title -> json.put("title", title));
        json.put("findings", line.findings().stream().map(ImportReport::asJson).toList());
        if (!mentions.isEmpty()) {
            json.put("partners", mentions.stream().map(ImportReport::asJson).toList());
        }
        line.problem().ifPresent(problem -> {
            json.put("problem", problem);
            json.put("message", problem.message(Words.locale()));
        });
        return json;
    }

    private static Map<String, Object> asJson(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", finding.field());
        json.put("value", finding.value());
        json.put("problem", finding.problem());
        return json;
    }

    @Override
    public void close() {
        if (json) {
            out.println(begun ? "]" : "[]");
        } else if (counts.values().stream().mapToInt(Integer::intValue).sum() > 1) {
            out.println(Words.of(
                    "import.sum",
                    count(Outcome.CREATED),
                    count(Outcome.UPDATED),
                    count(Outcome.MERGED),
                    count(Outcome.UNCHANGED),
                    count(Outcome.REJECTED)));
        }
        out.flush();
    }

    private String count(Outcome outcome) {
        return Integer.toString(counts.getOrDefault(outcome, 0));
    }
}
