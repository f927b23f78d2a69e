package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.exchange.StagedImport;
import org.praktyki.core.exchange.StagedLine;
import org.praktyki.core.practice.Difference;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.RichText;

/** The second step of an import: each record is looked at, put right where that is needed, and accepted or passed over. */
final class ImportReviewStep extends Composite<Div> implements ImportItem.Work {

    /** How many records are shown at first, and further ones at once. */
    private static final int AT_ONCE = 50;

    private final transient Texts texts;
    private final transient CategoryTree topics;
    private final transient Differences differences;
    private final transient StagedImport staged;
    private final Paragraph sums = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final RadioButtonGroup<Shown> filter = new RadioButtonGroup<>();
    private final Div list = new Div();
    private final Button more = new Button();
    private final Button take = new Button();
    private final transient List<ImportItem> items = new ArrayList<>();
    private transient List<StagedLine> left = List.of();

    /** Which records are shown. */
    enum Shown {
        ATTENTION,
        ACCEPTED,
        ALL;

        boolean passes(StagedLine line) {
            return switch (this) {
                case ATTENTION -> line.needsAttention();
                case ACCEPTED -> line.accepted();
                case ALL -> true;
            };
        }
    }

    /**
     * Where the step leads.
     *
     * @param carryOut imports what was accepted
     * @param drop gives the import up
     */
    record Ways(Runnable carryOut, Runnable drop) {}

    ImportReviewStep(Desk desk, StagedImport staged, Ways ways) {
        this.texts = desk.texts();
        this.topics = desk.praktyki().categories().tree();
        this.differences = new Differences(texts, topics);
        this.staged = staged;
        sums.getElement().setAttribute("role", "status");
        said.getElement().setAttribute("role", "status");
        said.addClassName("unseen");
        more.addClickListener(click -> more());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setDisableOnClick(true);
        take.addClickListener(click -> ways.carryOut().run());
        Button drop = new Button(texts.get("import.drop"), click -> ways.drop().run());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(take, drop);
        buttons.addClassName("buttons");
        getContent().add(sums, tools(), said, list, more, buttons);
        boolean attention = staged.lines().stream().anyMatch(StagedLine::needsAttention);
        filter.setValue(attention ? Shown.ATTENTION : Shown.ALL);
        sum();
    }

    private Div tools() {
        filter.setLabel(texts.get("import.filter"));
        filter.setItems(Shown.values());
        filter.setItemLabelGenerator(shown -> texts.get("import.filter." + shown));
        filter.addValueChangeListener(change -> list());
        Button clean = new Button(texts.get("import.acceptClean"), click -> all(staged::acceptClean));
        Button skip = new Button(texts.get("import.skipAll"), click -> all(staged::skipAll));
        Div choices = new Div(clean, skip);
        choices.addClassName("choices");
        Div tools = new Div(filter, choices);
        tools.addClassName("import-tools");
        return tools;
    }

    private void all(Runnable decision) {
        decision.run();
        items.forEach(item -> item.show(staged.line(item.line().number())));
        sum();
    }

    private void list() {
        list.removeAll();
        items.clear();
        left = staged.lines().stream().filter(filter.getValue()::passes).toList();
        if (left.isEmpty()) {
            list.add(new Paragraph(texts.get("import.none")));
        }
        more();
    }

    private void more() {
        UnorderedList rows = new UnorderedList();
        String file = items.isEmpty() ? "" : items.getLast().line().line().file();
        for (StagedLine line : left.subList(0, Math.min(AT_ONCE, left.size()))) {
            if (rows.getComponentCount() == 0 || !line.line().file().equals(file)) {
                rows = new UnorderedList();
                rows.addClassName("import-items");
                if (!line.line().file().equals(file)) {
                    file = line.line().file();
                    list.add(new H3(file));
                }
                list.add(rows);
            }
            ImportItem item = new ImportItem(texts, topics, line, this);
            items.add(item);
            rows.add(item);
        }
        left = left.subList(Math.min(AT_ONCE, left.size()), left.size());
        more.setText(texts.get("import.more", Math.min(AT_ONCE, left.size()), left.size()));
        more.setVisible(!left.isEmpty());
    }

    private void sum() {
        List<StagedLine> lines = staged.lines();
        sums.setText(texts.get(
                "import.sums",
                lines.size(),
                staged.accepted(),
                lines.stream().filter(StagedLine::needsAttention).count(),
                lines.stream()
                        .filter(line -> line.line().outcome() == Outcome.UNCHANGED)
                        .count()));
        take.setText(texts.get("import.take", staged.accepted()));
        take.setEnabled(staged.accepted() > 0);
    }

    @Override
    public StagedLine decide(StagedLine line, boolean accept) {
        StagedLine decided = staged.decide(line.number(), accept);
        sum();
        return decided;
    }

    @Override
    public StagedLine correct(StagedLine line, Map<String, String> values) {
        StagedLine corrected = staged.correct(line.number(), values);
        String title = corrected.line().title().orElseGet(() -> texts.get("import.untitled"));
        said.setText(texts.get(corrected.needsAttention() ? "import.fixed.not" : "import.fixed", title));
        sum();
        return corrected;
    }

    @Override
    public List<VersionsTable.Row> differences(StagedLine line) {
        return differences.of(staged.differences(line.number()).stream()
                .map(ImportReviewStep::readable)
                .toList());
    }

    /** Of rich text its words, unless only its markup differs. */
    private static Difference readable(Difference difference) {
        boolean rich =
                difference.path().endsWith("summary") || difference.path().endsWith(".html");
        String before = rich ? words(difference.before()) : difference.before();
        String after = rich ? words(difference.after()) : difference.after();
        return before.equals(after) ? difference : new Difference(difference.path(), before, after);
    }

    private static String words(String html) {
        return RichText.ofHtml(html).plainText();
    }
}
