package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RevisionEntry;

/**
 * The versions of a practice, and what differs between a chosen one and the current one. It knows no service: whoever shows it
 * finds versions for it, and is told which one is to be restored.
 */
final class HistoryDialog extends Dialog {

    private final transient Texts texts;
    private final transient Differences differences;
    private final transient Function<RevisionEntry, Optional<Practice>> finder;
    private final RadioButtonGroup<RevisionEntry> versions = new RadioButtonGroup<>();
    private final Div warning = new Div();
    private final Paragraph outcome = new Paragraph();
    private final Div comparison = new Div();
    private final Button restore = new Button();
    private transient Practice current = Practice.draft("").build();

    /** What is to be done when someone wants a version back. */
    @FunctionalInterface
    interface Restorer {

        /** Makes the chosen version the current one, or warns in the dialog. */
        void restore(HistoryDialog dialog, Practice current, RevisionEntry chosen);
    }

    HistoryDialog(
            Texts texts,
            Differences differences,
            Function<RevisionEntry, Optional<Practice>> finder,
            Restorer restorer) {
        this.texts = texts;
        this.differences = differences;
        this.finder = finder;
        setHeaderTitle(texts.get("history.title"));
        addClassName("history");
        setWidth("min(60rem, 96vw)");
        versions.setLabel(texts.get("history.versions"));
        versions.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        versions.setItemLabelGenerator(this::label);
        versions.addValueChangeListener(change -> compare(change.getValue()));
        warning.addClassName("errors");
        warning.getElement().setAttribute("role", "alert");
        outcome.getElement().setAttribute("role", "status");
        add(warning, versions, outcome, comparison);
        restore.setText(texts.get("history.restore"));
        restore.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        restore.addClickListener(click -> restorer.restore(this, current, versions.getValue()));
        getFooter().add(new Button(texts.get("history.close"), click -> close()), restore);
    }

    /**
     * Shows a history; the version that was chosen before stays chosen.
     *
     * @param now the practice as it is stored now
     * @param history its versions, newest first
     */
    void show(Practice now, List<RevisionEntry> history) {
        RevisionEntry chosen = versions.getValue();
        current = now;
        warning.removeAll();
        versions.setItems(history);
        if (chosen != null && history.contains(chosen)) {
            versions.setValue(chosen);
        }
        compare(versions.getValue());
    }

    /** Says why a version was not restored. */
    void warn(String text) {
        warning.removeAll();
        warning.add(new Paragraph(text));
    }

    private String label(RevisionEntry entry) {
        String key = entry.version() == current.version() ? "history.entry.current" : "history.entry";
        return texts.get(
                key,
                Long.toString(entry.version()),
                texts.moment(entry.deed().at()),
                entry.deed().actor());
    }

    private void compare(@Nullable RevisionEntry chosen) {
        comparison.removeAll();
        restore.setEnabled(false);
        if (chosen == null) {
            outcome.setText(texts.get("history.choose"));
        } else if (chosen.version() == current.version()) {
            outcome.setText(texts.get("history.current"));
        } else {
            finder.apply(chosen)
                    .ifPresentOrElse(
                            practice -> compare(chosen, practice), () -> outcome.setText(texts.get("history.gone")));
        }
    }

    private void compare(RevisionEntry chosen, Practice practice) {
        List<VersionsTable.Row> rows = differences.between(practice, current);
        if (rows.isEmpty()) {
            outcome.setText(texts.get("history.same"));
            return;
        }
        outcome.setText(texts.get("history.differ", rows.size()));
        comparison.add(new VersionsTable(
                texts.get("conflict.field"),
                texts.get("history.version", Long.toString(chosen.version())),
                texts.get("history.now"),
                rows));
        restore.setEnabled(true);
    }
}
