package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.praktyki.core.metric.Evidence;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.OutcomeId;
import org.praktyki.core.metric.Period;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.territory.Teryt;

/** One thing that a practice has changed, in words and, where possible, in figures. */
final class OutcomeFields implements Rows.Row {

    private final transient Ground ground;
    private final RichTextField description;
    private final ComboBox<IndicatorId> indicator = new ComboBox<>();
    private final ComboBox<Teryt> territory = new ComboBox<>();
    private final TextField began;
    private final StatedFields baseline;
    private final StatedFields target;
    private final StatedFields result;
    private final MultiSelectComboBox<Teryt> comparison = new MultiSelectComboBox<>();
    private final RichTextField method;
    private final TextArea sources;
    private final MultiSelectComboBox<Attachment> documents = new MultiSelectComboBox<>();
    private final EvidencePanel evidence;
    private transient OutcomeId id = OutcomeId.random();
    private boolean showing;

    /**
     * What its fields offer.
     *
     * @param source finds indicators
     * @param units finds territorial units
     * @param files those of the practice, as it is written now
     * @param evidence what shows an outcome as it is written
     */
    record Ground(
            OutcomeSource source,
            UnitWords units,
            Supplier<List<Attachment>> files,
            Function<Outcome, Evidence> evidence) {}

    OutcomeFields(Texts texts, Ground ground) {
        this.ground = ground;
        description = new RichTextField(texts, texts.get("outcome.description"));
        indicator.setLabel(texts.get("outcome.indicator"));
        indicator.setHelperText(texts.get("outcome.indicator.hint"));
        indicator.setClearButtonVisible(true);
        indicator.setItemLabelGenerator(one -> indicator(one, texts));
        indicator.setItems(query ->
                ground.source().find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                        .map(Indicator::id));
        territory.setLabel(texts.get("outcome.territory"));
        territory.setHelperText(texts.get("outcome.territory.hint"));
        territory.setClearButtonVisible(true);
        territory.setItemLabelGenerator(ground.units()::say);
        territory.setItems(query ->
                ground.units().find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        comparison.setLabel(texts.get("outcome.comparison"));
        comparison.setHelperText(texts.get("outcome.comparison.hint"));
        comparison.setItemLabelGenerator(ground.units()::say);
        comparison.setItems(query ->
                ground.units().find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        began = new TextField(texts.get("outcome.began"));
        began.setHelperText(texts.get("definition.since.hint"));
        baseline = new StatedFields(texts, "baseline");
        target = new StatedFields(texts, "target");
        result = new StatedFields(texts, "result");
        method = new RichTextField(texts, texts.get("outcome.method"));
        sources = new TextArea(texts.get("outcome.sources"));
        sources.setHelperText(texts.get("outcome.sources.hint"));
        documents.setLabel(texts.get("outcome.documents"));
        documents.setHelperText(texts.get("outcome.documents.hint"));
        documents.setItemLabelGenerator(Attachment::name);
        documents.setItems(query ->
                files(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        Stream.<Component>of(comparison, sources, documents)
                .forEach(field -> field.getElement().getClassList().add("wide"));
        evidence = new EvidencePanel(texts);
        measured().forEach(field -> field.addValueChangeListener(change -> appraise()));
        appraise();
    }

    /** What the grade depends on. */
    private Stream<HasValue<?, ?>> measured() {
        return Stream.concat(
                Stream.of(baseline, target, result).flatMap(StatedFields::inputs),
                Stream.<HasValue<?, ?>>of(indicator, territory, began, comparison, sources));
    }

    private String indicator(IndicatorId one, Texts texts) {
        return ground.source()
                .indicator(one)
                .map(its -> its.name().in(texts.locale()) + " (" + its.code() + ")")
                .orElseGet(one::toString);
    }

    /** A file that was taken away from the practice stays until it is taken away here too. */
    private Stream<Attachment> files(String text) {
        return Stream.concat(ground.files().get().stream(), documents.getValue().stream())
                .distinct()
                .filter(file -> file.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }

    private void appraise() {
        if (showing) {
            return;
        }
        Reading reading = new Reading();
        Outcome outcome = read("", reading);
        evidence.show(
                reading.findings().isEmpty() ? Optional.of(ground.evidence().apply(outcome)) : Optional.empty());
    }

    @Override
    public Component[] content() {
        return Stream.of(
                        Stream.of(description, indicator, territory, began),
                        Stream.of(baseline, target, result).flatMap(StatedFields::inputs),
                        Stream.of(comparison, method, sources, documents, evidence))
                .flatMap(some -> some)
                .toArray(Component[]::new);
    }

    @Override
    public void focus() {
        description.field("").focus();
    }

    void show(Outcome outcome) {
        showing = true;
        id = outcome.id();
        description.setText(outcome.description());
        indicator.setValue(outcome.indicator().orElse(null));
        territory.setValue(outcome.territory().orElse(null));
        began.setValue(outcome.began().map(Period::toString).orElse(""));
        baseline.show(outcome.baseline());
        target.show(outcome.target());
        result.show(outcome.result());
        comparison.setValue(new TreeSet<>(outcome.comparison()));
        method.setText(outcome.method());
        sources.setValue(Facts.lines(outcome.sources().stream().map(SourceLines::show)));
        documents.setValue(new LinkedHashSet<>(outcome.documents()));
        showing = false;
        appraise();
    }

    /** The outcome; what cannot be read in it is a finding. */
    Outcome read(String path, Reading reading) {
        return new Outcome(
                id,
                description.read(path + ".description", reading),
                Optional.ofNullable(indicator.getValue()),
                Optional.ofNullable(territory.getValue()),
                Optional.ofNullable(reading.value(path + ".began", began.getValue(), Period::of)),
                baseline.read(path, reading),
                target.read(path, reading),
                result.read(path, reading),
                comparison.getValue(),
                method.read(path + ".method", reading),
                reading.lines(path + ".sources", sources.getValue(), SourceLines::read),
                List.copyOf(documents.getValue()));
    }

    Stream<FormField> fields(String path) {
        return Stream.of(
                        Stream.of(
                                description.field(path + ".description"),
                                new FormField(path + ".indicator", indicator),
                                new FormField(path + ".territory", territory),
                                new FormField(path + ".began", began)),
                        Stream.of(baseline, target, result).flatMap(stated -> stated.fields(path)),
                        Stream.of(
                                new FormField(path + ".comparison", comparison),
                                method.field(path + ".method"),
                                new FormField(path + ".sources", sources),
                                new FormField(path + ".documents", documents)))
                .flatMap(some -> some);
    }
}
