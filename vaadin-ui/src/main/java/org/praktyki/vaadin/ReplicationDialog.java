package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.replication.Adoption;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.replication.Taker;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.RichText;

/** What is told of a replication. It knows no service: whoever opens it saves, and says by exceptions what is wrong. */
final class ReplicationDialog extends Dialog {

    private final transient Texts texts;
    private final transient Optional<Replication> replication;
    private final PracticeChooser practice;
    private final TextField taker = new TextField();
    private final ComboBox<Partner> partner = new ComboBox<>();
    private final TextField teryt = new TextField();
    private final TextArea adaptation = new TextArea();
    private final TextArea results = new TextArea();
    private final PracticeChooser own;
    private final ErrorSummary errors;
    private final transient List<FormField> fields;

    /** Saves what was typed. */
    @FunctionalInterface
    interface Saver {

        /** Saves what is told of the replication of a practice. */
        void save(PracticeId practice, Adoption adoption);
    }

    /**
     * A dialog for one.
     *
     * @param replication as it is; absent for a new one
     * @param practices to be chosen among
     * @param partners to be chosen among
     */
    ReplicationDialog(
            Texts texts,
            Optional<Replication> replication,
            PracticeSource practices,
            List<Partner> partners,
            Saver saver) {
        this.texts = texts;
        this.replication = replication;
        this.practice = new PracticeChooser(texts, practices, texts.get("replication.practice"));
        this.own = new PracticeChooser(texts, practices, texts.get("replication.ownPractice"));
        this.errors = new ErrorSummary(texts);
        this.fields = List.of(
                new FormField("practice", practice),
                new FormField("taker", taker),
                new FormField("partner", partner),
                new FormField("teryt", teryt),
                new FormField("adaptation", adaptation),
                new FormField("results", results),
                new FormField("ownPractice", own));
        setHeaderTitle(texts.get(replication.isPresent() ? "replication.edit" : "replications.enter"));
        setWidth("min(40rem, 96vw)");
        setCloseOnOutsideClick(false);
        label(partners);
        replication.ifPresent(this::show);
        Div content = new Div(errors, practice, taker, partner, teryt, adaptation, results, own);
        content.addClassName("bulk-choice");
        add(content);
        Button save = new Button(texts.get("save"), click -> save(saver));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), save);
    }

    private void label(List<Partner> partners) {
        practice.setRequiredIndicatorVisible(true);
        taker.setLabel(texts.get("replication.taker"));
        taker.setHelperText(texts.get("replication.taker.hint"));
        taker.setMaxLength(Taker.MAX_NAME);
        taker.setRequiredIndicatorVisible(true);
        taker.setManualValidation(true);
        partner.setLabel(texts.get("replication.partner"));
        partner.setItems(partners);
        partner.setItemLabelGenerator(one -> one.names().latest().text());
        partner.setClearButtonVisible(true);
        teryt.setLabel(texts.get("replication.teryt"));
        teryt.setHelperText(texts.get("replication.teryt.hint"));
        teryt.setManualValidation(true);
        adaptation.setLabel(texts.get("replication.adaptation"));
        results.setLabel(texts.get("replication.results"));
        for (TextArea text : List.of(adaptation, results)) {
            text.setMaxLength(Adoption.MAX_TEXT);
            text.setMinRows(3);
            text.setManualValidation(true);
        }
    }

    private void show(Replication known) {
        Adoption adoption = known.adoption();
        practice.show(Optional.of(known.practice()));
        practice.setReadOnly(true);
        taker.setValue(adoption.taker().name());
        adoption.taker().partner().ifPresent(this::choose);
        teryt.setValue(adoption.taker().territory().map(Teryt::value).orElse(""));
        adaptation.setValue(adoption.adaptation().plainText());
        results.setValue(adoption.results().plainText());
        own.show(adoption.ownPractice());
    }

    private void choose(PartnerId id) {
        partner.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(partner::setValue);
    }

    private void save(Saver saver) {
        errors.clear();
        fields.forEach(FormField::accept);
        try {
            saver.save(practice.read().orElseThrow(() -> refusal("practice", Problem.REQUIRED)), adoption());
            close();
        } catch (InvalidException e) {
            errors.show(texts.get("replication.errors"), e.findings(), fields);
        }
    }

    /**
     * What was typed.
     *
     * @throws InvalidException with everything that is wrong with it by itself
     */
    private Adoption adoption() {
        List<Finding> findings = new ArrayList<>();
        if (taker.getValue().isBlank()) {
            findings.add(new Finding("taker", "", Problem.REQUIRED));
        }
        Optional<Teryt> territory = territory(findings);
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
        return new Adoption(
                new Taker(
                        taker.getValue(),
                        Optional.ofNullable(partner.getValue()).map(Partner::id),
                        territory),
                text(adaptation, replication.map(known -> known.adoption().adaptation())),
                text(results, replication.map(known -> known.adoption().results())),
                own.read());
    }

    private Optional<Teryt> territory(List<Finding> findings) {
        String code = teryt.getValue().strip();
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(new Teryt(code));
        } catch (InvalidValueException e) {
            findings.add(new Finding("teryt", code, e.problem()));
            return Optional.empty();
        }
    }

    /** What was left as it was keeps its structure. */
    private static RichText text(TextArea field, Optional<RichText> before) {
        return before.filter(text -> text.plainText().equals(field.getValue()))
                .orElseGet(() -> RichText.ofPlainText(field.getValue()));
    }

    private static InvalidException refusal(String field, Problem problem) {
        return new InvalidException(List.of(new Finding(field, "", problem)));
    }
}
