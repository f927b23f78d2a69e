package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
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

    /** Says the problems, marks their fields and goes to the first of them. */
    void show(List<Finding> problems, List<FormField> fields) {
        clear();
        UnorderedList list = new UnorderedList();
        for (Finding problem : problems) {
            String message = texts.problem(problem);
            Optional<FormField> field =
                    fields.stream().filter(f -> f.holds(problem.field())).findFirst();
            field.ifPresent(f -> f.refuse(message));
            String label = field.map(FormField::label).orElseGet(() -> texts.field(problem.field()));
            list.add(new ListItem(label + ": " + message));
        }
        getContent().add(new Paragraph(texts.get("errors.title")), list);
        fields.stream()
                .filter(f -> problems.stream().anyMatch(problem -> f.holds(problem.field())))
                .findFirst()
                .ifPresent(FormField::focus);
    }
}
