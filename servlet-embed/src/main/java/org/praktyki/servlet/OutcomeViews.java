package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.chart.LineChart;
import org.praktyki.core.chart.Mark;
import org.praktyki.core.metric.Average;
import org.praktyki.core.metric.Citation;
import org.praktyki.core.metric.Contrasts;
import org.praktyki.core.metric.Effect;
import org.praktyki.core.metric.Evidence;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Series;
import org.praktyki.core.metric.Stated;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.servlet.OutcomeView.Computation;
import org.praktyki.servlet.OutcomeView.Contrasted;
import org.praktyki.servlet.OutcomeView.Fact;
import org.praktyki.servlet.OutcomeView.Rule;
import org.praktyki.servlet.PartnerView.Link;

/** Gathers what is shown of what a practice has changed. */
final class OutcomeViews {

    private static final String POLISH = Language.DEFAULT.tag();

    private final Praktyki praktyki;
    private final Places places;
    private final Texts texts;
    private final Links links;
    private final Locale locale;

    OutcomeViews(Praktyki praktyki, Places places, Links links) {
        this.praktyki = praktyki;
        this.places = places;
        this.texts = places.texts();
        this.links = links;
        this.locale = texts.language().locale();
    }

    /** Of what everyone may see. */
    List<OutcomeView> of(Shown shown) {
        List<Outcome> all = praktyki.outcomes().of(shown.practice().id());
        return IntStream.range(0, all.size())
                .mapToObj(i -> view("outcome-" + (i + 1), shown, all.get(i)))
                .toList();
    }

    private OutcomeView view(String id, Shown shown, Outcome outcome) {
        PracticeId practice = shown.practice().id();
        Evidence evidence = praktyki.outcomes().evidence(practice, outcome);
        Optional<Indicator> indicator = indicator(outcome);
        return new OutcomeView(
                id,
                new Prose(outcome.description(), POLISH),
                evidence.grade(),
                evidence.grade().label(locale),
                set(evidence.grade().explanation(locale)),
                indicator.map(known -> link(known, outcome)),
                indicator.map(known -> facts(known, outcome)).orElse(List.of()),
                new Prose(outcome.method(), POLISH),
                Stream.concat(outcome.sources().stream().map(OutcomeViews::source), documents(shown, outcome))
                        .toList(),
                indicator
                        .flatMap(known -> chart(practice, outcome, known, evidence))
                        .map(chart -> Drawn.of(chart, id)),
                computation(evidence, indicator));
    }

    /** By which it is measured, where everyone may see that. */
    Optional<Indicator> indicator(Outcome outcome) {
        return outcome.indicator().flatMap(praktyki.indicators().catalogue()::find);
    }

    private String set(String text) {
        return Typography.text(text, texts.language().tag());
    }

    private Link link(Indicator indicator, Outcome outcome) {
        String name = new IndicatorText(indicator, texts).name();
        return outcome.territory()
                .map(unit -> new Link(
                        texts.say("series.title", name, places.name(unit)), links.indicator(indicator.slug(), unit)))
                .orElseGet(() -> new Link(name, links.indicator(indicator.slug())));
    }

    /** What is stated of it. */
    List<Fact> facts(Indicator indicator, Outcome outcome) {
        List<Fact> facts = new ArrayList<>();
        outcome.began().ifPresent(began -> facts.add(new Fact(texts.say("outcome.began"), began.label(locale))));
        fact("baseline", outcome.baseline(), indicator).ifPresent(facts::add);
        fact("target", outcome.target(), indicator).ifPresent(facts::add);
        fact("result", outcome.result(), indicator).ifPresent(facts::add);
        return facts;
    }

    private Optional<Fact> fact(String key, Optional<Stated> stated, Indicator indicator) {
        return stated.map(value -> new Fact(
                texts.say("outcome." + key),
                texts.say(
                        "outcome.stated",
                        new Figures(indicator, texts).text(value.value()),
                        value.period().label(locale))));
    }

    /** Those that are still among the practice's files. */
    private Stream<Value> documents(Shown shown, Outcome outcome) {
        return outcome.documents().stream()
                .flatMap(document -> shown.practice().attachments().stream()
                        .filter(file -> file.key().equals(document.key()))
                        .limit(1))
                .map(file -> new Value(
                        Value.Kind.LINK, file.description().orElse(file.name()), links.attachment(shown, file)));
    }

    private static Value source(Citation citation) {
        String text = Typography.text(citation.text(), POLISH);
        return citation.address()
                .map(address -> new Value(Value.Kind.LINK, text, address.value()))
                .orElseGet(() -> Value.phrase(citation.text(), POLISH));
    }

    /** The figures with the line from which on the practice worked, beside those of comparable units. */
    Optional<LineChart> chart(PracticeId practice, Outcome outcome, Indicator indicator, Evidence evidence) {
        Observed observed = outcome.territory().map(Observed::of).orElseGet(() -> Observed.of(practice));
        NavigableMap<Period, Figure> known = praktyki.measurements()
                .series(indicator, observed)
                .map(Series::figures)
                .orElseGet(TreeMap::new);
        if (known.size() < 2) {
            return Optional.empty();
        }
        Optional<Comparison> comparison = evidence.group()
                .map(group ->
                        Comparison.of(group, praktyki.measurements().series(indicator, Comparison.observed(group))));
        String name = outcome.territory().map(places::name).orElseGet(() -> texts.say("outcome.practice"));
        Axis axis = Axis.of(known, locale);
        Optional<Mark> since = outcome.began()
                .flatMap(axis::at)
                .map(period -> new Mark(period.label(locale), texts.say("outcome.since")));
        return new SeriesViews(praktyki, indicator, places, links)
                .chart(name, known, comparison)
                .map(chart -> since.map(chart::since).orElse(chart));
    }

    private Computation computation(Evidence evidence, Optional<Indicator> indicator) {
        Optional<Contrasts> contrasts = evidence.effect().flatMap(Effect::contrasts);
        return new Computation(
                evidence.checks().stream()
                        .map(check -> new Rule(check.rule().grade(), set(check.sentence(locale)), check.fulfilled()))
                        .toList(),
                evidence.effect()
                        .flatMap(effect -> indicator.map(known -> effect(effect, new Figures(known, texts))))
                        .orElse(List.of()),
                evidence.effect().map(effect -> effect.verdict().label(locale)).orElse(""),
                evidence.notes().stream()
                        .map(note -> set(note.sentence(locale)))
                        .toList(),
                contrasts
                        .flatMap(all -> indicator.map(known -> contrasted(all, new Figures(known, texts))))
                        .orElse(List.of()),
                evidence.group().map(group -> set(group.method().text(locale))).orElse(""));
    }

    private List<Fact> effect(Effect effect, Figures figures) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.say("outcome.before"), average(effect.before(), figures)));
        facts.add(new Fact(texts.say("outcome.after"), average(effect.after(), figures)));
        facts.add(new Fact(texts.say("outcome.change"), figures.signed(effect.change())));
        effect.contrasts().ifPresent(all -> {
            facts.add(new Fact(
                    texts.say("outcome.expected"), figures.signed(all.changes().median())));
            facts.add(new Fact(texts.say("outcome.difference"), figures.signed(all.difference())));
        });
        return facts;
    }

    /** The average, and of what. */
    private String average(Average average, Figures figures) {
        String value = figures.text(average.value());
        String parts = average.values().entrySet().stream()
                .map(entry -> entry.getKey().label(locale) + ": " + figures.number(entry.getValue()))
                .collect(Collectors.joining("; "));
        return value + " (" + parts + ")";
    }

    private List<Contrasted> contrasted(Contrasts contrasts, Figures figures) {
        return contrasts.units().stream()
                .map(unit -> new Contrasted(
                        places.full(unit.territory()),
                        figures.number(unit.before().value()),
                        figures.number(unit.after().value()),
                        figures.signed(unit.change()),
                        figures.signed(unit.difference())))
                .toList();
    }
}
