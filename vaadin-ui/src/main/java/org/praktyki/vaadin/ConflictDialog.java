package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableDataCell;
import com.vaadin.flow.component.html.TableHeaderCell;
import com.vaadin.flow.component.html.TableRow;
import java.util.List;

/** Someone else saved meanwhile: both versions side by side, and nothing is lost whatever is chosen. */
final class ConflictDialog extends Dialog {

    private final transient Texts texts;

    /**
     * What can be done about it.
     *
     * @param reload puts the stored version into the form
     * @param overwrite saves mine over the stored one, knowingly
     */
    record Choices(Runnable reload, Runnable overwrite) {}

    ConflictDialog(Texts texts, List<Differences.Difference> differences, Choices choices) {
        this.texts = texts;
        setHeaderTitle(texts.get("conflict.title"));
        addClassName("conflict");
        setWidth("min(60rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(texts.get(differences.isEmpty() ? "conflict.same" : "conflict.hint")));
        if (!differences.isEmpty()) {
            add(table(differences));
        }
        Button stay = new Button(texts.get("conflict.stay"), click -> close());
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        stay.setAutofocus(true);
        getFooter()
                .add(
                        choice("conflict.reload", choices.reload()),
                        choice("conflict.overwrite", choices.overwrite()),
                        stay);
    }

    private Button choice(String key, Runnable what) {
        return new Button(texts.get(key), click -> {
            close();
            what.run();
        });
    }

    private Table table(List<Differences.Difference> differences) {
        Table table = new Table();
        table.addClassName("versions");
        TableRow head = new TableRow();
        head.add(header("conflict.field"), header("conflict.theirs"), header("conflict.mine"));
        table.getHead().add(head);
        for (Differences.Difference difference : differences) {
            TableHeaderCell label = new TableHeaderCell(difference.label());
            label.setScope(TableHeaderCell.Scope.ROW);
            TableRow row = new TableRow();
            row.add(label, cell(difference.theirs(), "conflict.theirs"), cell(difference.mine(), "conflict.mine"));
            table.getBody().add(row);
        }
        return table;
    }

    private TableHeaderCell header(String key) {
        TableHeaderCell cell = new TableHeaderCell(texts.get(key));
        cell.setScope(TableHeaderCell.Scope.COL);
        return cell;
    }

    private TableDataCell cell(String text, String key) {
        TableDataCell cell = new TableDataCell(text.isEmpty() ? "–" : text);
        cell.getElement().setAttribute("data-version", texts.get(key));
        return cell;
    }
}
