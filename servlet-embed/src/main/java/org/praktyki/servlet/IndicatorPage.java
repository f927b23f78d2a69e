package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.Slug;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/** The page of one indicator: what it means, and the figures of a unit that is chosen. */
final class IndicatorPage implements Route {

    private static final Pattern ADDRESS =
            Pattern.compile(IndicatorsPage.PATH + "/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})");

    private final Praktyki praktyki;
    private final Registers registers;
    private final ChartPictures pictures;
    private final Renderer renderer;

    IndicatorPage(Praktyki praktyki, Registers registers, ChartPictures pictures, Renderer renderer) {
        this.pictures = pictures;
        this.praktyki = praktyki;
        this.registers = registers;
        this.renderer = renderer;
    }

    /**
     * What the page shows.
     *
     * @param language of the name
     * @param about what is said of it, one thing a row
     * @param definitions what it means, the one that holds now first
     * @param chooser of a unit
     * @param series the figures of the unit that is chosen
     * @param ranking where it stands; absent where there are no figures
     * @param downloads its figures as files
     */
    record View(
            String heading,
            String language,
            List<Metric.Row> about,
            List<Meaning> definitions,
            Chooser chooser,
            Optional<SeriesView> series,
            Optional<RankingView> ranking,
            List<FigureFiles.Download> downloads) {}

    /**
     * What it means.
     *
     * @param since from when on; empty where always
     * @param formula how it is computed; empty where it is not
     */
    record Meaning(String text, String language, String since, String formula) {}

    /**
     * The form in which a unit is chosen.
     *
     * @param typed what was looked for; may be empty
     * @param unknown whether there is nothing of that name
     */
    record Chooser(String action, String typed, boolean unknown, List<Choice> candidates) {}

    /** A unit that may be meant, and the page with its figures. */
    record Choice(String name, String address) {}

    /** Whether a visit is to an address of this family. */
    static boolean isOne(Visit visit) {
        return ADDRESS.matcher(visit.path()).matches();
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        return address.matches()
                ? PracticePages.slug(address.group("slug"))
                        .flatMap(slug -> praktyki.indicators().catalogue().find(slug))
                        .map(indicator -> page(indicator, visit))
                : Optional.empty();
    }

    private Reply page(Indicator indicator, Visit visit) {
        Texts texts = visit.texts();
        Links links = visit.links();
        Places places = registers.places(texts);
        // one that the register does not know is shown where there are figures of it
        Predicate<Teryt> known = code -> places.knows(code)
                || praktyki.measurements().series(indicator, Observed.of(code)).isPresent();
        NavigableMap<Period, Long> periods = praktyki.measurements().periods(indicator);
        IndicatorParams asked = IndicatorParams.read(visit.query(), indicator, known, periods.keySet(), texts);
        List<Teryt> meant = asked.unit().isPresent() || asked.place().isEmpty()
                ? List.of()
                : places.meant(asked.place(), code -> indicator.level().includes(code) && known.test(code));
        Optional<Teryt> unit = asked.unit().or(() -> meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty());
        IndicatorText text = new IndicatorText(indicator, texts);
        View view = new View(
                text.name(),
                text.language(),
                about(indicator, text, periods, texts),
                definitions(indicator, text, texts),
                new Chooser(
                        links.indicator(indicator.slug()),
                        asked.place(),
                        !asked.place().isEmpty() && unit.isEmpty() && meant.isEmpty(),
                        meant.size() == 1
                                ? List.of()
                                : meant.stream()
                                        .map(code ->
                                                new Choice(places.full(code), links.indicator(indicator.slug(), code)))
                                        .toList()),
                unit.map(code -> new SeriesViews(praktyki, indicator, places, links).of(code, asked.comparison())),
                new RankingViews(praktyki, indicator, places, links).of(asked, unit, periods),
                FigureFiles.of(indicator, praktyki, texts, links));
        String title = unit.map(code -> text.name() + " – " + places.name(code)).orElse(text.name());
        String path = new Links("", Language.DEFAULT).indicator(indicator.slug())
                + unit.map(code -> "?" + IndicatorParams.UNIT + "=" + code).orElse("");
        String description = indicator.definition().text().in(texts.language().locale());
        Optional<String> picture = view.series()
                .flatMap(SeriesView::chart)
                .flatMap(chart -> unit)
                .filter(code -> pictures.areThere())
                .map(code -> renderer.whole(visit).apply(ChartFiles.card(indicator.slug(), code)));
        Head head = Head.of(title, description, path).picturing(picture);
        return renderer.page(200, visit, head, "indicator", view).counted(Used.view(Thing.of(indicator.id())));
    }

    private static List<Metric.Row> about(
            Indicator indicator, IndicatorText text, NavigableMap<Period, Long> periods, Texts texts) {
        Locale locale = texts.language().locale();
        List<Metric.Row> rows = new ArrayList<>();
        row(rows, texts, "code", List.of(Value.text(indicator.code())));
        row(
                rows,
                texts,
                "unit",
                new Figures(indicator, texts).unit().map(Value::text).stream().toList());
        row(rows, texts, "direction", List.of(Value.text(indicator.direction().label(locale))));
        row(rows, texts, "level", List.of(Value.text(indicator.level().label(locale))));
        row(
                rows,
                texts,
                "periodicity",
                List.of(Value.text(indicator.periodicity().label(locale))));
        row(
                rows,
                texts,
                "measured",
                text.measured(periods).stream().map(Value::text).toList());
        List<Value> source = new ArrayList<>();
        if (!indicator.provenance().publisher().isEmpty()) {
            source.add(Value.phrase(indicator.provenance().publisher(), Language.DEFAULT.tag()));
        }
        indicator.provenance().address().map(Value::website).ifPresent(source::add);
        row(rows, texts, "source", source);
        row(
                rows,
                texts,
                "licence",
                Optional.of(indicator.provenance().licence())
                        .filter(licence -> !licence.isEmpty())
                        .map(Value::text)
                        .stream()
                        .toList());
        return rows;
    }

    private static void row(List<Metric.Row> rows, Texts texts, String field, List<Value> values) {
        if (!values.isEmpty()) {
            rows.add(new Metric.Row(texts.say("indicator." + field), values));
        }
    }

    private static List<Meaning> definitions(Indicator indicator, IndicatorText text, Texts texts) {
        Locale locale = texts.language().locale();
        return indicator.definitions().reversed().stream()
                .map(definition -> new Meaning(
                        Typography.text(definition.text().in(locale), text.languageOf(definition.text())),
                        text.languageOf(definition.text()),
                        since(definition, texts),
                        definition.formula().map(formula -> formula.value()).orElse("")))
                .filter(meaning ->
                        !meaning.text().isEmpty() || !meaning.formula().isEmpty())
                .toList();
    }

    private static String since(Definition definition, Texts texts) {
        return definition
                .since()
                .map(period -> texts.say(
                        "indicator.since", period.label(texts.language().locale())))
                .orElse("");
    }
}
