package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.metric.Check;
import org.praktyki.core.metric.Evidence;
import org.praktyki.core.metric.EvidenceGrade;
import org.praktyki.core.metric.EvidenceRule;

/** How well an outcome is shown as it is written, by which rules, and what would show it better. */
final class EvidencePanel extends Composite<Div> {

    private final transient Texts texts;
    private final Paragraph grade = new Paragraph();
    private final UnorderedList checks = new UnorderedList();
    private final Div better = new Div();

    EvidencePanel(Texts texts) {
        this.texts = texts;
        grade.addClassName("evidence-grade");
        grade.getElement().setAttribute("role", "status");
        checks.addClassName("evidence-checks");
        checks.getElement().setAttribute("aria-label", texts.get("evidence.checks"));
        getContent().addClassNames("wide", "evidence");
        getContent().add(grade, checks, better);
    }

    /** Shows what was computed; where something cannot be read yet, nothing was. */
    void show(Optional<Evidence> evidence) {
        checks.removeAll();
        better.removeAll();
        grade.setText(evidence.map(
                        shown -> texts.get("evidence.grade", shown.grade().label(texts.locale())))
                .orElseGet(() -> texts.get("evidence.none")));
        evidence.ifPresent(this::open);
    }

    private void open(Evidence evidence) {
        evidence.checks().forEach(check -> checks.add(item(check)));
        evidence.notes().forEach(note -> better.add(new Paragraph(note.sentence(texts.locale()))));
        List<Check> missing = missing(evidence);
        if (!missing.isEmpty()) {
            EvidenceGrade next = missing.getFirst().rule().grade();
            UnorderedList list = new UnorderedList();
            missing.stream()
                    .map(Check::rule)
                    .forEach(rule -> list.add(new ListItem(texts.get("evidence.needs." + rule, rule.needed()))));
            better.add(new Paragraph(texts.get("evidence.better", next.name())), list);
        }
    }

    /** The rules of the next better grade that do not hold. */
    private static List<Check> missing(Evidence evidence) {
        Optional<EvidenceGrade> next = evidence.checks().stream()
                .filter(check -> !check.fulfilled())
                .map(Check::rule)
                .map(EvidenceRule::grade)
                .max(EvidenceGrade::compareTo);
        return evidence.checks().stream()
                .filter(check -> !check.fulfilled())
                .filter(check -> next.filter(check.rule().grade()::equals).isPresent())
                .toList();
    }

    /** A sign for those who see it, and words for those who do not. */
    private ListItem item(Check check) {
        Span sign = new Span(check.fulfilled() ? "✓" : "✗");
        sign.addClassName("evidence-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(texts.get(check.fulfilled() ? "evidence.holds" : "evidence.fails"));
        words.addClassName("unseen");
        ListItem item = new ListItem(sign, words, new Span(check.sentence(texts.locale())));
        item.setClassName("fulfilled", check.fulfilled());
        return item;
    }
}
