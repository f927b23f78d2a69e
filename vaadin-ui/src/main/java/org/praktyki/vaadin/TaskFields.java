package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.partner.Term;
import org.praktyki.core.territory.Teryt;

/** One public task that is carried out together. */
final class TaskFields implements Rows.Row {

    private final transient PartnerSource partners;
    private final TextField title = new TextField();
    private final PartnerChooser commissionedBy;
    private final TermFields term;
    private final TextField budget = new TextField();
    private final TextField territory = new TextField();
    private final TopicSelect topic;
    private final MultiSelectComboBox<PartnerSource.Choice> carriers = new MultiSelectComboBox<>();

    TaskFields(Texts texts, EntryChoices choices) {
        partners = choices.partners();
        title.setLabel(texts.get("task.title"));
        title.setMaxLength(Name.MAX_LENGTH);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.addClassName("wide");
        commissionedBy = new PartnerChooser(texts, partners, texts.get("task.commissionedBy"));
        term = new TermFields(texts);
        budget.setLabel(texts.get("task.budget"));
        budget.getElement().setAttribute("inputmode", "decimal");
        territory.setLabel(texts.get("task.territory"));
        topic = new TopicSelect(choices.topics(), texts);
        carriers.setLabel(texts.get("task.carriers"));
        carriers.setHelperText(texts.get("task.carriers.hint"));
        carriers.setItemLabelGenerator(PartnerSource.Choice::name);
        carriers.setItems(
                query -> partners.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        carriers.addClassName("wide");
    }

    @Override
    public Component[] content() {
        return new Component[] {title, commissionedBy, topic, term.from(), term.until(), budget, territory, carriers};
    }

    @Override
    public void focus() {
        title.focus();
    }

    void show(PublicTask task) {
        title.setValue(task.title());
        commissionedBy.show(task.commissionedBy());
        term.show(task.term());
        budget.setValue(task.budget().map(TaskFields::amount).orElse(""));
        territory.setValue(task.territory().map(Teryt::value).orElse(""));
        topic.show(task.topic());
        carriers.setValue(
                task.carriers().stream().map(partners::choice).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String amount(BigDecimal zlotys) {
        return zlotys.toPlainString().replace('.', ',');
    }

    /** The task; none where its title is missing, which is a finding. */
    Optional<PublicTask> read(String path, Reading reading) {
        Term holds = term.read(path + ".term", reading);
        Optional<BigDecimal> zlotys =
                Optional.ofNullable(reading.value(path + ".budget", budget.getValue(), TaskFields::zlotys));
        Optional<Teryt> place =
                Optional.ofNullable(reading.value(path + ".territory", territory.getValue(), Teryt::new));
        Set<PartnerId> who =
                carriers.getValue().stream().map(PartnerSource.Choice::id).collect(Collectors.toSet());
        if (title.getValue().isBlank()) {
            reading.refuse(path + ".title", "", Problem.REQUIRED);
            return Optional.empty();
        }
        return Optional.of(
                new PublicTask(title.getValue(), commissionedBy.read(), holds, zlotys, place, topic.read(), who));
    }

    /** Spaces between groups of digits do not matter, and a comma is as good as a point. */
    private static BigDecimal zlotys(String text) {
        try {
            BigDecimal amount = new BigDecimal(text.replaceAll("[\\s\\u00a0\\u202f]", "")
                    .replaceFirst("zł$", "")
                    .replace(',', '.'));
            return new PublicTask(
                            "x",
                            Optional.empty(),
                            Term.ALWAYS,
                            Optional.of(amount),
                            Optional.empty(),
                            Optional.empty(),
                            Set.of())
                    .budget()
                    .orElseThrow();
        } catch (NumberFormatException e) {
            throw new InvalidValueException(text, Problem.NOT_A_NUMBER);
        }
    }

    Stream<FormField> fields(String path) {
        return Stream.of(
                        Stream.of(
                                new FormField(path + ".title", title),
                                new FormField(path + ".commissionedBy", commissionedBy),
                                new FormField(path + ".topic", topic)),
                        term.fields(path + ".term"),
                        Stream.of(
                                new FormField(path + ".budget", budget),
                                new FormField(path + ".territory", territory),
                                new FormField(path + ".carriers", carriers)))
                .flatMap(some -> some);
    }
}
