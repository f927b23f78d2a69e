package org.praktyki.servlet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.praktyki.core.metric.Average;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Check;
import org.praktyki.core.metric.ComparableUnit;
import org.praktyki.core.metric.ComparisonGroup;
import org.praktyki.core.metric.Contrast;
import org.praktyki.core.metric.Contrasts;
import org.praktyki.core.metric.Criterion;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Effect;
import org.praktyki.core.metric.Evidence;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Stated;
import org.praktyki.core.text.LocalizedText;
import tools.jackson.core.JsonGenerator;

/**
 * Writes indicators and figures as JSON. Figures are exact decimal numbers; what is missing has a status and no value.
 *
 * @param catalogue names indicators
 * @param links the pages
 * @param json what is written to
 */
record MetricJson(Catalogue catalogue, Links links, JsonGenerator json) {

    private static final Locale POLISH = Language.DEFAULT.locale();

    /** An indicator, between the braces of an object that the caller opens. */
    void indicator(Indicator indicator) {
        json.writeStringProperty("code", indicator.code());
        json.writeStringProperty("slug", indicator.slug().value());
        json.writeStringProperty("url", links.indicator(indicator.slug()));
        localized("name", indicator.name());
        json.writeObjectPropertyStart("unit");
        localized("symbol", indicator.unit().symbol());
        json.writeNumberProperty("scale", indicator.unit().scale());
        json.writeNumberProperty("decimals", indicator.unit().decimals());
        json.writeEndObject();
        json.writeStringProperty("direction", PartnerJson.slug(indicator.direction()));
        json.writeStringProperty("level", PartnerJson.slug(indicator.level()));
        json.writeStringProperty("periodicity", PartnerJson.slug(indicator.periodicity()));
        indicator.topic().ifPresent(topic -> json.writeStringProperty("topic", topic.value()));
        json.writeBooleanProperty("population", indicator.population());
        json.writeArrayPropertyStart("definitions");
        indicator.definitions().forEach(this::definition);
        json.writeEndArray();
        json.writeObjectPropertyStart("source");
        text("publisher", indicator.provenance().publisher());
        indicator.provenance().address().ifPresent(address -> json.writeStringProperty("url", address.value()));
        text("licence", indicator.provenance().licence());
        json.writeEndObject();
    }

    private void definition(Definition definition) {
        json.writeStartObject();
        definition.since().ifPresent(since -> json.writeStringProperty("since", since.toString()));
        localized("text", definition.text());
        definition.formula().ifPresent(formula -> json.writeStringProperty("formula", formula.value()));
        json.writeEndObject();
    }

    private void localized(String property, LocalizedText text) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty(POLISH.getLanguage(), text.text());
        text.translations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> json.writeStringProperty(entry.getKey(), entry.getValue()));
        json.writeEndObject();
    }

    private void text(String property, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(property, value);
        }
    }

    /** For which periods there is something, and of how many units. */
    void periods(NavigableMap<Period, Long> periods) {
        json.writeArrayPropertyStart("periods");
        periods.forEach((period, units) -> {
            json.writeStartObject();
            json.writeStringProperty("period", period.toString());
            json.writeNumberProperty("units", units);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    /** A figure, between the braces of an object that the caller opens. */
    void figure(Figure figure) {
        figure.value().ifPresent(value -> json.writeNumberProperty("value", value));
        json.writeStringProperty("status", PartnerJson.slug(figure.status()));
    }

    /** What is recorded of something, one object for each period. */
    void figures(String property, NavigableMap<Period, Figure> figures) {
        json.writeArrayPropertyStart(property);
        figures.forEach((period, figure) -> {
            json.writeStartObject();
            json.writeStringProperty("period", period.toString());
            figure(figure);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    /** What a practice has changed, with the computation laid open. */
    void outcome(Outcome outcome, Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("id", outcome.id().toString());
        json.writeStringProperty("description", outcome.description().html());
        outcome.indicator()
                .flatMap(catalogue::find)
                .ifPresent(indicator -> json.writeStringProperty("indicator", indicator.code()));
        outcome.territory().ifPresent(code -> json.writeStringProperty("territory", code.value()));
        outcome.began().ifPresent(began -> json.writeStringProperty("began", began.toString()));
        stated("baseline", outcome.baseline());
        stated("target", outcome.target());
        stated("result", outcome.result());
        json.writeStringProperty("method", outcome.method().html());
        json.writeArrayPropertyStart("sources");
        outcome.sources().forEach(source -> {
            json.writeStartObject();
            json.writeStringProperty("text", source.text());
            source.address().ifPresent(address -> json.writeStringProperty("url", address.value()));
            json.writeEndObject();
        });
        json.writeEndArray();
        evidence(evidence);
        json.writeEndObject();
    }

    private void stated(String property, Optional<Stated> stated) {
        stated.ifPresent(value -> {
            json.writeObjectPropertyStart(property);
            json.writeStringProperty("period", value.period().toString());
            json.writeNumberProperty("value", value.value());
            json.writeEndObject();
        });
    }

    private void evidence(Evidence evidence) {
        json.writeObjectPropertyStart("evidence");
        json.writeStringProperty("grade", evidence.grade().name());
        json.writeArrayPropertyStart("checks");
        evidence.checks().forEach(this::check);
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        evidence.notes().forEach(note -> json.writeString(PartnerJson.slug(note)));
        json.writeEndArray();
        evidence.effect().ifPresent(this::effect);
        evidence.group().ifPresent(group -> group("comparison", group));
        json.writeEndObject();
    }

    private void check(Check check) {
        json.writeStartObject();
        json.writeStringProperty("rule", PartnerJson.slug(check.rule()));
        json.writeStringProperty("grade", check.rule().grade().name());
        json.writeNumberProperty("needed", check.rule().needed());
        json.writeNumberProperty("found", check.found());
        json.writeBooleanProperty("fulfilled", check.fulfilled());
        json.writeEndObject();
    }

    private void effect(Effect effect) {
        json.writeObjectPropertyStart("effect");
        json.writeBooleanProperty("stated", effect.stated());
        average("before", effect.before());
        average("after", effect.after());
        json.writeNumberProperty("change", effect.change());
        effect.contrasts().ifPresent(this::contrasts);
        json.writeStringProperty("verdict", PartnerJson.slug(effect.verdict()));
        json.writeEndObject();
    }

    private void average(String property, Average average) {
        json.writeObjectPropertyStart(property);
        json.writeNumberProperty("average", average.value());
        json.writeObjectPropertyStart("values");
        average.values().forEach((period, value) -> json.writeNumberProperty(period.toString(), value));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void contrasts(Contrasts contrasts) {
        json.writeNumberProperty("expected", contrasts.changes().median());
        json.writeNumberProperty("difference", contrasts.difference());
        json.writeArrayPropertyStart("contrasts");
        contrasts.units().forEach(this::contrast);
        json.writeEndArray();
    }

    private void contrast(Contrast contrast) {
        json.writeStartObject();
        json.writeStringProperty("territory", contrast.territory().value());
        average("before", contrast.before());
        average("after", contrast.after());
        json.writeNumberProperty("change", contrast.change());
        json.writeNumberProperty("ownChange", contrast.ownChange());
        json.writeNumberProperty("difference", contrast.difference());
        json.writeEndObject();
    }

    /** With which units one is compared, and how they were found. */
    void group(String property, ComparisonGroup group) {
        json.writeObjectPropertyStart(property);
        json.writeBooleanProperty("pinned", group.method().pinned());
        json.writeNumberProperty("candidates", group.method().candidates());
        json.writeNumberProperty("unknown", group.method().unknown());
        json.writeStringProperty("method", group.method().text(links.language().locale()));
        json.writeArrayPropertyStart("criteria");
        for (Criterion criterion : group.method().criteria()) {
            json.writeStartObject();
            json.writeStringProperty("indicator", criterion.indicator().code());
            json.writeStringProperty("period", criterion.period().toString());
            json.writeNumberProperty("own", criterion.own());
            criterion.spread().ifPresent(spread -> json.writeNumberProperty("spread", spread));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("units");
        group.units().forEach(this::unit);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void unit(ComparableUnit unit) {
        json.writeStartObject();
        json.writeStringProperty("territory", unit.territory().value());
        json.writeBooleanProperty("elsewhere", unit.elsewhere());
        json.writeNumberProperty("distance", BigDecimal.valueOf(unit.distance()));
        json.writeEndObject();
    }
}
