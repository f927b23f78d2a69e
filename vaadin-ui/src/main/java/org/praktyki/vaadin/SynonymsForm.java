package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import org.praktyki.core.finding.Finding;

/** A list of synonyms, a group a line, as text: what is wrong with a line is said by its number, and nothing of it is lost. */
final class SynonymsForm extends Composite<Section> {

    private static final int PAUSE = 500;

    private final transient Texts texts;
    private final TextArea area = new TextArea();
    private final Div errors = new Div();
    private final SynonymChangesList changes;
    private String saved = "";

    /**
     * An empty list.
     *
     * @param changed is told when something else stands there
     */
    SynonymsForm(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changes = new SynonymChangesList(texts);
        errors.addClassName("errors");
        errors.getElement().setAttribute("role", "alert");
        area.setLabel(texts.get("synonyms.lines"));
        area.setHelperText(texts.get("synonyms.lines.hint"));
        area.addClassName("synonyms");
        area.setWidthFull();
        area.setMinRows(12);
        area.setMaxRows(24);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE);
        area.addValueChangeListener(change -> {
            changes.show(lines());
            changed.run();
        });
        getContent().addClassName("part");
        getContent().add(new H2(texts.get("synonyms.part.list")), errors, area, changes);
    }

    /** Shows lines as they are stored. */
    void edit(List<String> lines) {
        saved = String.join("\n", lines);
        accept();
        area.setValue(saved);
        changes.show(lines);
        LeaveGuard.reset(this);
    }

    /** Puts lines there that are not saved yet. */
    void propose(List<String> lines) {
        accept();
        area.setValue(String.join("\n", lines));
        LeaveGuard.touch(this);
    }

    /** The lines as they are written, blank ones among them. */
    List<String> lines() {
        return Arrays.asList(area.getValue().split("\\R", -1));
    }

    boolean hasUnsavedChanges() {
        return !area.getValue().equals(saved);
    }

    private void accept() {
        errors.removeAll();
        area.setInvalid(false);
    }

    /** Says what is wrong with which lines, each with a way there. */
    void refuse(List<Finding> findings) {
        accept();
        UnorderedList list = new UnorderedList();
        for (Finding finding : findings) {
            int line = Integer.parseInt(finding.field().replaceAll("\\D", ""));
            list.add(new ListItem(way(line), new Text(": " + texts.problem(finding))));
        }
        errors.add(new Paragraph(texts.get("synonyms.refused")), list);
        area.setErrorMessage(texts.get("synonyms.refused"));
        area.setInvalid(true);
        area.focus();
    }

    private Button way(int line) {
        Button way = new Button(texts.get("synonyms.line", line + 1), click -> select(line));
        way.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return way;
    }

    private void select(int line) {
        List<String> lines = lines();
        if (line < lines.size()) {
            int from = lines.subList(0, line).stream()
                    .mapToInt(one -> one.length() + 1)
                    .sum();
            area.focus();
            area.getElement().executeJs("""
                            setTimeout(() => {
                                this.inputElement.setSelectionRange($0, $1);
                                const box = this.shadowRoot.querySelector('[part="input-field"]');
                                box.scrollTop = box.scrollHeight * $2 - box.clientHeight / 2;
                            })""", from, from + lines.get(line).length(), (double) line / lines.size());
        }
    }
}
