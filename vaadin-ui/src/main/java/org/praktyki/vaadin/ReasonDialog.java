package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Step;

/** Asks why a step is taken that others will want to understand. */
final class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea();

    /**
     * A dialog for one step.
     *
     * @param done called with the reason
     */
    ReasonDialog(Texts texts, Step step, Consumer<String> done) {
        setHeaderTitle(texts.get("step." + step));
        addClassName("asking");
        setWidth("min(36rem, 96vw)");
        setCloseOnOutsideClick(false);
        reason.setLabel(texts.field("life.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setErrorMessage(Problem.REASON_NEEDED.message(texts.locale()));
        reason.setMinRows(4);
        reason.setAutofocus(true);
        add(new Paragraph(texts.get("step.hint." + step)), reason);
        Button take = new Button(texts.get("step." + step), click -> finish(done));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), take);
    }

    /** The same dialog with something more to be asked below the reason. */
    ReasonDialog with(Component more) {
        add(more);
        return this;
    }

    private void finish(Consumer<String> done) {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.focus();
        } else {
            close();
            done.accept(reason.getValue());
        }
    }
}
