package org.praktyki.vaadin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Provenance;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.LocalizedText;
import org.praktyki.vaadin.Facts.Fact;

/** What there is to say of indicators. */
final class IndicatorFacts {

    private final Texts texts;
    private final CategoryTree topics;

    IndicatorFacts(Texts texts, CategoryTree topics) {
        this.texts = texts;
        this.topics = topics;
    }

    Facts of(Indicator indicator) {
        Provenance provenance = indicator.provenance();
        return new Facts(List.of(
                new Fact(texts.get("indicator.name"), languages(indicator.name())),
                new Fact(texts.get("indicator.code"), indicator.code()),
                new Fact(
                        texts.field("category"),
                        indicator
                                .topic()
                                .map(code -> AccountDialog.topic(topics, code))
                                .orElse("")),
                new Fact(texts.get("indicator.unit"), unit(indicator)),
                new Fact(
                        texts.get("indicator.decimals"),
                        String.valueOf(indicator.unit().decimals())),
                new Fact(texts.get("indicator.direction"), indicator.direction().label(texts.locale())),
                new Fact(texts.get("indicator.level"), indicator.level().label(texts.locale())),
                new Fact(
                        texts.get("indicator.periodicity"),
                        indicator.periodicity().label(texts.locale())),
                new Fact(texts.get("indicator.population"), texts.get(indicator.population() ? "yes" : "no")),
                new Fact(
                        texts.get("indicator.part.definitions"),
                        Facts.lines(indicator.definitions().stream().map(this::definition))),
                new Fact(
                        texts.get("indicator.part.provenance"),
                        Facts.line(
                                Optional.of(provenance.publisher()),
                                provenance.address(),
                                Optional.of(provenance.licence()))),
                new Fact(
                        texts.get("entry.visibility"),
                        texts.get(indicator.published() ? "entry.published" : "entry.unpublished"))));
    }

    private static String unit(Indicator indicator) {
        String polish = indicator.unit().label(Texts.POLISH);
        String english = indicator.unit().label(Locale.ENGLISH);
        return polish.equals(english) ? polish : polish + " / " + english;
    }

    private static String languages(LocalizedText text) {
        return Facts.lines(Stream.concat(Stream.of(text.text()), text.translations().values().stream()));
    }

    private String definition(Definition definition) {
        String since = definition
                .since()
                .map(period -> texts.get("definition.from", period.label(texts.locale())))
                .orElse("");
        return Facts.line(Optional.of(since), Optional.of(languages(definition.text())), definition.formula());
    }
}
