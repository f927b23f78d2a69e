package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
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

    ConflictDialog(Texts texts, List<VersionsTable.Row> differences, Choices choices) {
        this.texts = texts;
        setHeaderTitle(texts.get("conflict.title"));
        addClassName("conflict");
        setWidth("min(60rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(texts.get(differences.isEmpty() ? "conflict.same" : "conflict.hint")));
        if (!differences.isEmpty()) {
            add(new VersionsTable(
                    texts.get("conflict.field"),
                    texts.get("conflict.theirs"),
                    texts.get("conflict.mine"),
                    differences));
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
}
