package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.praktyki.core.exchange.ImportHistory;
import org.praktyki.core.exchange.PastImport;
import org.praktyki.core.practice.ReversedPractice;

/** Imports that were carried out, with who did them when, and taking them back. */
final class PastImports extends Composite<Section> {

    private static final int SHOWN = 20;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient ImportHistory history;
    private final Div list = new Div();

    PastImports(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.history = desk.praktyki().importHistory();
        H2 heading = new H2(texts.get("import.past"));
        heading.setId("import-past");
        getContent().getElement().setAttribute("aria-labelledby", "import-past");
        getContent().addClassName("part");
        getContent().add(heading, list);
        read();
    }

    /** Reads them anew. */
    void read() {
        list.removeAll();
        List<PastImport> imports = history.list(desk.actor(), SHOWN);
        if (imports.isEmpty()) {
            list.add(new Paragraph(texts.get("import.past.none")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("import-items");
        imports.forEach(past -> rows.add(item(past)));
        list.add(rows);
    }

    private ListItem item(PastImport past) {
        Span when = new Span(texts.moment(past.at()));
        when.addClassName("bulk-title");
        Span who = new Span(texts.get(
                "import.past.who",
                past.account(),
                past.practices().map(number -> Integer.toString(number)).orElse("?")));
        Div head = new Div(when, who);
        head.addClassName("import-head");
        past.undone()
                .ifPresent(deed ->
                        head.add(new Span(texts.get("import.past.undone", texts.moment(deed.at()), deed.actor()))));
        if (past.practices().isEmpty()) {
            head.add(new Span(texts.get("import.past.broken")));
        }
        if (past.undone().isEmpty() && past.practices().orElse(1) > 0) {
            Button undo = new Button(texts.get("import.undo"), click -> ask(past.id(), past.at(), () -> {}));
            undo.setAriaLabel(texts.get("import.undo.of", texts.moment(past.at())));
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            head.add(undo);
        }
        ListItem item = new ListItem(head);
        item.addClassName("import-item");
        return item;
    }

    /** Asks whether the newest import is to be taken back, and does so. */
    void askForNewest(UUID id, Runnable undone) {
        history.list(desk.actor(), SHOWN).stream()
                .filter(past -> past.id().equals(id))
                .findFirst()
                .ifPresent(past -> ask(id, past.at(), undone));
    }

    private void ask(UUID id, Instant at, Runnable undone) {
        Dialog dialog = new Dialog(texts.get("import.undo.title", texts.moment(at)));
        dialog.setAriaRole("alertdialog");
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("min(36rem, 96vw)");
        dialog.add(new Paragraph(texts.get("import.undo.hint")));
        Button undo = new Button(texts.get("import.undo"), click -> {
            dialog.close();
            report(history.undo(desk.actor(), id, texts.get("import.undo.reason", texts.moment(at))));
            undone.run();
            read();
        });
        undo.setDisableOnClick(true);
        undo.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Button stay = new Button(texts.get("cancel"), click -> dialog.close());
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        stay.setAutofocus(true);
        dialog.getFooter().add(undo, stay);
        dialog.open();
    }

    /** What came of it; those first of which something is left. */
    private void report(List<ReversedPractice> reversed) {
        Dialog dialog = new Dialog(texts.get("import.undone.title"));
        dialog.setWidth("min(40rem, 96vw)");
        long done = reversed.stream().filter(ReversedPractice::isUndone).count();
        UnorderedList rows = new UnorderedList();
        rows.addClassName("import-items");
        reversed.stream()
                .sorted(Comparator.comparing(ReversedPractice::isUndone))
                .forEach(practice -> rows.add(item(practice)));
        Paragraph sums = new Paragraph(texts.get("import.undone", done, reversed.size() - done));
        sums.getElement().setAttribute("role", "status");
        dialog.add(sums, rows);
        Button close = new Button(texts.get("history.close"), click -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private ListItem item(ReversedPractice practice) {
        Span badge = new Span(texts.get("import.reversed." + practice.outcome()));
        badge.addClassNames("badge", practice.isUndone() ? "badge-public" : "badge-returned");
        String title = practice.title().isEmpty() ? texts.get("bulk.unknown") : practice.title();
        Div head = new Div(ImportResultStep.link(title, practice.id()), badge);
        head.addClassName("import-head");
        ListItem item = new ListItem(head);
        item.addClassName("import-item");
        return item;
    }
}
