package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Direction;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Periodicity;
import org.praktyki.core.metric.Provenance;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.metric.Unit;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.LocalizedText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** All that is written of an indicator. */
final class IndicatorForm extends EntryForm<Indicator> {

    private static final String ENGLISH = "en";
    private static final List<Integer> SCALES = List.of(0, 3, 6, 9);

    private final transient Texts texts;
    private final TextField name;
    private final TextField english;
    private final TextField code;
    private final TopicSelect topic;
    private final Checkbox published = new Checkbox();
    private final TextField symbol;
    private final TextField symbolEnglish;
    private final Select<Integer> scale = new Select<>();
    private final Select<Integer> decimals = new Select<>();
    private final Select<Direction> direction = new Select<>();
    private final Select<TerritoryLevel> level = new Select<>();
    private final Select<Periodicity> periodicity = new Select<>();
    private final Checkbox population = new Checkbox();
    private final DefinitionsFields definitions;
    private final TextField publisher;
    private final TextField address;
    private final TextField licence;

    IndicatorForm(CategoryTree topics, Texts texts, Consumer<Indicator> save) {
        super(texts, save);
        this.texts = texts;
        name = required("indicator.name");
        english = text("indicator.name.en");
        code = required("indicator.code");
        code.setHelperText(texts.get("indicator.code.hint"));
        topic = new TopicSelect(topics, texts);
        published.setLabel(texts.get("entry.publish"));
        symbol = text("indicator.symbol");
        symbol.setHelperText(texts.get("indicator.symbol.hint"));
        symbolEnglish = text("indicator.symbol.en");
        select(scale, "indicator.scale", this::scale, SCALES);
        select(decimals, "indicator.decimals", String::valueOf, decimals());
        select(direction, "indicator.direction", value -> value.label(texts.locale()), List.of(Direction.values()));
        select(level, "indicator.level", value -> value.label(texts.locale()), List.of(TerritoryLevel.values()));
        select(
                periodicity,
                "indicator.periodicity",
                value -> value.label(texts.locale()),
                List.of(Periodicity.values()));
        population.setLabel(texts.get("indicator.population"));
        population.setHelperText(texts.get("indicator.population.hint"));
        definitions = new DefinitionsFields(texts);
        publisher = text("indicator.publisher");
        address = text("indicator.address");
        licence = text("indicator.licence");
        licence.setHelperText(texts.get("indicator.licence.hint"));
        part("indicator.part.basics", together(name, english, code, topic, published));
        part("indicator.part.unit", together(symbol, symbolEnglish, scale, decimals));
        part("indicator.part.cover", together(direction, level, periodicity, population));
        part("indicator.part.definitions", definitions);
        part("indicator.part.provenance", together(publisher, address, licence));
    }

    private TextField text(String key) {
        return new TextField(texts.get(key));
    }

    private TextField required(String key) {
        TextField field = text(key);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private <T> void select(Select<T> select, String key, Function<T, String> label, List<T> values) {
        select.setLabel(texts.get(key));
        select.setItems(values);
        select.setItemLabelGenerator(label::apply);
    }

    private String scale(int zeros) {
        return zeros == 0
                ? texts.get("indicator.scale.one")
                : new Unit(LocalizedText.EMPTY, zeros, 0).label(texts.locale());
    }

    private static List<Integer> decimals() {
        return IntStream.rangeClosed(0, Figure.MAX_SCALE).boxed().toList();
    }

    private static Div together(Component... fields) {
        Div together = new Div(fields);
        together.addClassName("fields");
        return together;
    }

    @Override
    void fill(Indicator indicator) {
        boolean fresh = indicator.version() == 0;
        name.setValue(fresh ? "" : indicator.name().text());
        english.setValue(indicator.name().translations().getOrDefault(ENGLISH, ""));
        code.setValue(fresh ? "" : indicator.code());
        topic.show(indicator.topic());
        published.setValue(indicator.published());
        Unit unit = indicator.unit();
        symbol.setValue(unit.symbol().text());
        symbolEnglish.setValue(unit.symbol().translations().getOrDefault(ENGLISH, ""));
        scale.setValue(unit.scale());
        decimals.setValue(unit.decimals());
        direction.setValue(indicator.direction());
        level.setValue(indicator.level());
        periodicity.setValue(indicator.periodicity());
        population.setValue(indicator.population());
        definitions.show(indicator.definitions());
        Provenance provenance = indicator.provenance();
        publisher.setValue(provenance.publisher());
        address.setValue(provenance.address().map(WebAddress::value).orElse(""));
        licence.setValue(provenance.licence());
    }

    @Override
    Indicator read(Indicator onto, Reading reading) {
        LocalizedText called = words(onto.name(), name, english);
        if (called.isEmpty()) {
            reading.refuse("name", "", Problem.REQUIRED);
        }
        Indicator.Builder read = onto.toBuilder()
                .code(code(onto, reading))
                .name(called)
                .unit(new Unit(
                        words(onto.unit().symbol(), symbol, symbolEnglish), scale.getValue(), decimals.getValue()))
                .direction(direction.getValue())
                .level(level.getValue())
                .periodicity(periodicity.getValue())
                .definitions(definitions.read(onto.definitions(), reading))
                .provenance(new Provenance(
                        publisher.getValue(),
                        Optional.ofNullable(reading.value("provenance.address", address.getValue(), WebAddress::new)),
                        licence.getValue()))
                .topic(topic.read())
                .population(population.getValue())
                .published(published.getValue());
        return onto.version() == 0 ? read.slug(Slug.from(called.text())).build() : read.build();
    }

    /** Languages that the form does not show stay as they are. */
    private static LocalizedText words(LocalizedText before, TextField polish, TextField english) {
        return new LocalizedText(polish.getValue(), before.translations()).with(ENGLISH, english.getValue());
    }

    private String code(Indicator onto, Reading reading) {
        String typed = code.getValue().strip();
        if (Indicator.isCode(typed)) {
            return typed;
        }
        reading.refuse("code", typed, typed.isEmpty() ? Problem.REQUIRED : Problem.NOT_A_CODE);
        return onto.code();
    }

    @Override
    Stream<FormField> fields() {
        return Stream.of(
                        Stream.of(
                                new FormField("name", name),
                                new FormField("name.en", english),
                                new FormField("code", code),
                                new FormField("topic", topic),
                                new FormField("published", published),
                                new FormField("unit.symbol", symbol),
                                new FormField("unit.symbol.en", symbolEnglish),
                                new FormField("unit.scale", scale),
                                new FormField("unit.decimals", decimals),
                                new FormField("direction", direction),
                                new FormField("level", level),
                                new FormField("periodicity", periodicity),
                                new FormField("population", population)),
                        definitions.fields(),
                        Stream.of(
                                new FormField("provenance.publisher", publisher),
                                new FormField("provenance.address", address),
                                new FormField("provenance.licence", licence)))
                .flatMap(some -> some);
    }

    @Override
    void setFixed(boolean fixed) {
        definitions.setFixed(fixed);
    }
}
