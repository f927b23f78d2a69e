package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.StagedLine;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.taxonomy.CategoryTree;

/** One record of an import: what would become of it, what stands against it, and putting that right. It knows no service. */
final class ImportItem extends Composite<ListItem> {

    private final transient Texts texts;
    private final transient CategoryTree topics;
    private final transient Work work;
    private final Checkbox accepted = new Checkbox();
    private final Div badges = new Div();
    private final Paragraph problem = new Paragraph();
    private final Div findings = new Div();
    private final Button unfold;
    private final Div changes = new Div();
    private transient StagedLine shown;
    private transient ImportFixes fixes;

    /** What is done for the record. */
    interface Work {

        /** Accepts it or passes it over. */
        StagedLine decide(StagedLine line, boolean accept);

        /** Puts values right. */
        StagedLine correct(StagedLine line, Map<String, String> values);

        /** What it would make other. */
        List<VersionsTable.Row> differences(StagedLine line);
    }

    ImportItem(Texts texts, CategoryTree topics, StagedLine line, Work work) {
        this.texts = texts;
        this.topics = topics;
        this.work = work;
        this.shown = line;
        this.fixes = new ImportFixes(texts, topics, List.of());
        this.unfold = new Button(texts.get("import.changes"), click -> unfold(!changes.isVisible()));
        accepted.addValueChangeListener(change -> {
            if (change.getValue() != shown.accepted()) {
                show(work.decide(shown, change.getValue()));
            }
        });
        unfold.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        unfold.addClassName("import-unfold");
        unfold(false);
        badges.addClassName("badges");
        problem.addClassName("import-problem");
        findings.addClassName("import-findings");
        Div head = new Div(accepted, badges);
        head.addClassName("import-head");
        getContent().addClassName("import-item");
        getContent().add(head, problem, findings, unfold, changes);
        show(line);
        find(line);
    }

    /** The record as it is judged now. */
    StagedLine line() {
        return shown;
    }

    /** Shows how the record is judged and decided; what is being typed to put it right stays. */
    void show(StagedLine line) {
        shown = line;
        ImportLine judged = line.line();
        accepted.setLabel(
                judged.title().filter(title -> !title.isBlank()).orElseGet(() -> texts.get("import.untitled")));
        accepted.setValue(line.accepted());
        accepted.setEnabled(line.canBeAccepted());
        badges.removeAll();
        badges.add(badge("import.outcome." + judged.outcome(), colour(judged.outcome())));
        judged.place()
                .line()
                .ifPresent(number -> badges.add(new Span(texts.get("import.line", Long.toString(number)))));
        problem.setText(judged.problem()
                .filter(why -> judged.findings().stream().noneMatch(finding -> finding.problem() == why))
                .map(why -> why.message(texts.locale()))
                .orElse(""));
        problem.setVisible(!problem.getText().isEmpty());
        unfold.setVisible(line.canBeAccepted());
        unfold.setAriaLabel(texts.get("import.changes.of", accepted.getLabel()));
    }

    private Span badge(String key, String colour) {
        Span badge = new Span(texts.get(key));
        badge.addClassNames("badge", colour);
        return badge;
    }

    /** The colour of what becomes of a record. */
    static String colour(ImportLine.Outcome outcome) {
        return switch (outcome) {
            case CREATED, MERGED -> "badge-public";
            case UPDATED -> "badge-waiting";
            case UNCHANGED -> "badge-past";
            case REJECTED -> "badge-returned";
        };
    }

    private void find(StagedLine line) {
        findings.removeAll();
        List<Finding> said = line.line().findings().stream()
                .filter(finding -> !line.correctable().contains(finding))
                .toList();
        if (!said.isEmpty()) {
            UnorderedList list = new UnorderedList();
            said.forEach(finding -> list.add(new ListItem(said(finding))));
            findings.add(list);
        }
        fixes = new ImportFixes(texts, topics, line.correctable());
        if (!line.correctable().isEmpty()) {
            Button fix = new Button(texts.get("import.fix"), click -> correct());
            fix.setAriaLabel(texts.get("import.fix.of", accepted.getLabel()));
            findings.add(fixes, fix);
        }
        findings.setVisible(findings.getComponentCount() > 0);
    }

    private String said(Finding finding) {
        String what = finding.field().isEmpty() ? "" : texts.field(finding.field()) + ": ";
        return what + texts.problem(finding);
    }

    private void correct() {
        show(work.correct(shown, fixes.read()));
        find(shown);
        unfold(false);
        if (!fixes.focus()) {
            accepted.focus();
        }
    }

    /** What would change is looked up when someone wants to see it: for that the file is read again. */
    private void unfold(boolean open) {
        changes.removeAll();
        changes.setVisible(open);
        unfold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        if (open) {
            fill();
        }
    }

    private void fill() {
        List<VersionsTable.Row> rows = work.differences(shown);
        Component content = rows.isEmpty()
                ? new Paragraph(texts.get("import.changes.none"))
                : new VersionsTable(
                        texts.get("import.changes.field"),
                        texts.get("import.changes.before"),
                        texts.get("import.changes.after"),
                        rows);
        changes.add(content);
    }
}
