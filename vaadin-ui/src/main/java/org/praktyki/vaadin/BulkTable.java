package org.praktyki.vaadin;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.stream.Stream;
import org.praktyki.core.practice.BulkLine;
import org.praktyki.core.practice.BulkRun;

/** What a bulk change would do or did, a practice a row; those first with which it does not work. */
final class BulkTable extends Grid<BulkLine> {

    private final transient Texts texts;
    private final transient Differences differences;

    BulkTable(Texts texts, Differences differences) {
        this.texts = texts;
        this.differences = differences;
        addComponentColumn(this::practice).setHeader(texts.get("bulk.practice")).setFlexGrow(1);
        addComponentColumn(this::details).setHeader(texts.get("bulk.details")).setFlexGrow(1);
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        setSelectionMode(SelectionMode.NONE);
        addClassName("bulk-table");
        getElement().setAttribute("aria-label", texts.get("bulk.details"));
    }

    void show(BulkRun run) {
        setItems(run.lines().stream()
                .sorted(Comparator.comparing(line -> !run.refused().contains(line)))
                .toList());
    }

    private Div practice(BulkLine line) {
        Span outcome = new Span(texts.get("bulk.outcome." + line.outcome()));
        outcome.addClassNames("badge", colour(line.outcome()));
        Span title = new Span(line.title().isEmpty() ? texts.get("bulk.unknown") : line.title());
        title.addClassName("bulk-title");
        Div badges = new Div(outcome);
        badges.addClassName("badges");
        return new Div(title, badges);
    }

    private static String colour(BulkLine.Outcome outcome) {
        return switch (outcome) {
            case READY -> "badge-waiting";
            case DONE, UNDONE -> "badge-public";
            case SAME -> "badge-past";
            case DENIED, INVALID, OVERTAKEN, GONE, FAILED -> "badge-returned";
        };
    }

    private Div details(BulkLine line) {
        Div details = new Div();
        details(texts, differences, line).forEach(text -> details.add(new Paragraph(text)));
        details.addClassName("bulk-lines");
        return details;
    }

    /** What changes, or why it does not. */
    static Stream<String> details(Texts texts, Differences differences, BulkLine line) {
        return Stream.concat(
                line.findings().stream().map(finding -> texts.field(finding.field()) + ": " + texts.problem(finding)),
                differences.of(line.differences()).stream()
                        .map(row ->
                                texts.get("bulk.difference", row.label(), orDash(row.before()), orDash(row.after()))));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text.replace("\n", ", ");
    }
}
