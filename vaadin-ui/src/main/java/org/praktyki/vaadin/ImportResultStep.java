package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.exchange.ImportResult;
import org.praktyki.core.practice.PracticeId;

/** The last step of an import: what became of each record, with the way to its practice, and taking all of it back. */
final class ImportResultStep extends Composite<Div> {

    private final transient Texts texts;

    /**
     * Where the step leads.
     *
     * @param undo takes the import back
     * @param again begins another import
     */
    record Ways(Runnable undo, Runnable again) {}

    ImportResultStep(Texts texts, ImportResult result, Ways ways) {
        this.texts = texts;
        Paragraph sums = new Paragraph(texts.get(
                "import.did",
                result.count(Outcome.CREATED),
                result.count(Outcome.UPDATED) + result.count(Outcome.MERGED),
                result.count(Outcome.UNCHANGED),
                result.count(Outcome.REJECTED)));
        sums.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.addClassName("import-items");
        result.lines().forEach(line -> list.add(item(line)));
        Button again =
                new Button(texts.get("import.again"), click -> ways.again().run());
        Button undo = new Button(texts.get("import.undo"), click -> ways.undo().run());
        undo.addThemeVariants(ButtonVariant.LUMO_ERROR);
        undo.setVisible(result.lines().stream().anyMatch(line -> line.saved().isPresent()));
        Div buttons = new Div(again, undo);
        buttons.addClassName("choices");
        getContent().add(sums, buttons, list);
    }

    private ListItem item(ImportLine line) {
        Span badge = new Span(texts.get("import.became." + line.outcome()));
        badge.addClassNames("badge", ImportItem.colour(line.outcome()));
        Div badges = new Div(badge);
        badges.addClassName("badges");
        Div head = new Div(title(line), badges);
        head.addClassName("import-head");
        ListItem item = new ListItem(head);
        item.addClassName("import-item");
        line.problem().ifPresent(why -> {
            Paragraph problem = new Paragraph(why.message(texts.locale()));
            problem.addClassName("import-problem");
            item.add(problem);
        });
        return item;
    }

    private Component title(ImportLine line) {
        String title = line.title().orElseGet(() -> line.place().toString());
        return line.saved().<Component>map(saved -> link(title, saved.id())).orElseGet(() -> new Span(title));
    }

    /** The way to a practice. */
    static RouterLink link(String title, PracticeId id) {
        RouterLink link = new RouterLink(title, EditorView.class, new RouteParameters(EditorView.ID, id.toString()));
        link.addClassName("bulk-title");
        return link;
    }
}
