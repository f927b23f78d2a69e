package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;

/** Everything that keeps a form from being saved, announced at once and written beside each field. */
final class ErrorSummary extends Composite<Div> {

    private final transient Texts texts;

    ErrorSummary(Texts texts) {
        this.texts = texts;
        getContent().addClassName("errors");
        getContent().getElement().setAttribute("role", "alert");
    }

    void clear() {
        getContent().removeAll();
    }

    /** Says why the practice was not saved, marks their fields and goes to the first of them. */
    void show(List<Finding> problems, List<FormField> fields) {
        show(texts.get("errors.title"), problems, fields);
    }

    /** Says the problems under a title, marks their fields and goes to the first of them. */
    void show(String title, List<Finding> problems, List<FormField> fields) {
        clear();
        UnorderedList list = new UnorderedList();
        for (Finding problem : problems) {
            String message = texts.problem(problem);
            Optional<FormField> field =
                    fields.stream().filter(f -> f.holds(problem.field())).findFirst();
            field.ifPresent(f -> f.refuse(message));
            String label = field.map(FormField::label).orElseGet(() -> texts.field(problem.field()));
            list.add(field.map(f -> new ListItem(link(f, label), new Text(": " + message)))
                    .orElseGet(() -> new ListItem(label + ": " + message)));
        }
        getContent().add(new Paragraph(title), list);
        fields.stream()
                .filter(f -> problems.stream().anyMatch(problem -> f.holds(problem.field())))
                .findFirst()
                .ifPresent(FormField::focus);
    }

    private static Button link(FormField field, String label) {
        Button link = new Button(label, click -> field.focus());
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return link;
    }
}
