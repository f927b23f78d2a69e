package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.praktyki.core.finding.Finding;

/** What the import could not read, each with its literal value, until an author says that it is resolved. */
final class OpenFindings extends Composite<Section> {

    private final transient Texts texts;
    private final UnorderedList list = new UnorderedList();
    private final List<Button> done = new ArrayList<>();
    private final transient List<Finding> resolved = new ArrayList<>();

    OpenFindings(Texts texts) {
        this.texts = texts;
        getContent().addClassNames("part", "findings");
        getContent().add(new H2(texts.get("findings.title")), new Paragraph(texts.get("findings.hint")), list);
    }

    /** Whether findings can be marked as resolved. */
    void setFixed(boolean fixed) {
        done.forEach(button -> button.setVisible(!fixed));
    }

    void show(List<Finding> findings) {
        done.clear();
        resolved.clear();
        list.removeAll();
        findings.forEach(finding -> list.add(item(finding)));
        getContent().setVisible(!findings.isEmpty());
    }

    /** Shows all of these, those no longer among the open ones marked as resolved. */
    void show(List<Finding> findings, List<Finding> open) {
        show(open);
        List<Finding> gone = new ArrayList<>(findings);
        open.forEach(gone::remove);
        resolved.addAll(gone);
    }

    private ListItem item(Finding finding) {
        String label = texts.field(finding.field());
        Span field = new Span(label);
        field.addClassName("finding-field");
        Span value = new Span(finding.value());
        value.addClassName("finding-value");
        Span problem = new Span(finding.problem().message(texts.locale()));
        Div text = new Div(field, value, problem);
        text.addClassName("finding-text");
        Button resolve = new Button(texts.get("findings.resolve"));
        done.add(resolve);
        resolve.setAriaLabel(texts.get("findings.resolve") + ": " + label);
        resolve.addThemeVariants(ButtonVariant.LUMO_SMALL);
        ListItem item = new ListItem(text, resolve);
        resolve.addClickListener(click -> {
            resolved.add(finding);
            list.remove(item);
            getContent().setVisible(list.getComponentCount() > 0);
        });
        return item;
    }

    /** Those that were marked as resolved since. */
    List<Finding> resolved() {
        return List.copyOf(resolved);
    }

    /** The given ones except those marked as resolved, each mark counting once. */
    List<Finding> without(List<Finding> findings) {
        List<Finding> open = new ArrayList<>(findings);
        resolved.forEach(open::remove);
        return open;
    }
}
