package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.metric.ComparisonOptions;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.territory.Teryt;

/** The figures of one unit: the latest, and all of them as a chart. */
final class IndicatorWidget implements Widget {

    private static final String INDICATOR = "indicator";
    private static final int LONGEST_CODE = 7;

    private final Renderer renderer;

    IndicatorWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param shown the figures, where everyone may see them
     * @param all the list of all indicators
     */
    record View(Texts texts, Optional<Shown> shown, String all) {}

    /**
     * The figures of a unit.
     *
     * @param language of the indicator's name
     * @param page all that is known of them
     * @param source as it is to be named; empty where it is not known
     */
    record Shown(
            String name,
            String language,
            String unit,
            Optional<SeriesView.Latest> latest,
            Optional<EmbeddedChart> chart,
            String page,
            String source) {}

    @Override
    public String name() {
        return "indicator";
    }

    @Override
    public String title(Locale locale) {
        return Texts.in(locale).say("embed.indicator");
    }

    @Override
    public List<WidgetOption> options() {
        return List.of(
                WidgetOption.one(INDICATOR, new WidgetOption.OneIndicator(), Texts.saying("embed.option.indicator")),
                WidgetOption.one(
                        IndicatorParams.UNIT, new WidgetOption.Text(LONGEST_CODE), Texts.saying("embed.option.unit")));
    }

    @Override
    public String html(Embedding embedding) {
        Texts texts = embedding.texts();
        Links links = embedding.links();
        Praktyki praktyki = embedding.praktyki();
        String slug = embedding
                .value(INDICATOR)
                .orElseThrow(() -> new RefusedOptionException(texts.say("embed.indicator.which", INDICATOR)));
        Optional<Indicator> indicator =
                PracticePages.slug(slug).flatMap(praktyki.indicators().catalogue()::find);
        Teryt unit = embedding
                .value(IndicatorParams.UNIT)
                .flatMap(Places::code)
                .filter(code ->
                        indicator.map(known -> known.level().includes(code)).orElse(true))
                .orElseThrow(() -> new RefusedOptionException(texts.say("embed.indicator.unit", IndicatorParams.UNIT)));
        Places places = new Places(praktyki.territories().register(), texts);
        return renderer.html(
                "indicatorWidget",
                new View(
                        texts,
                        indicator.map(known -> shown(known, unit, praktyki, places, links)),
                        links.page(IndicatorsPage.PATH)));
    }

    private static Shown shown(Indicator indicator, Teryt unit, Praktyki praktyki, Places places, Links links) {
        SeriesViews views = new SeriesViews(praktyki, indicator, places, links);
        IndicatorText text = new IndicatorText(indicator, places.texts());
        var figures = views.figuresOf(unit);
        return new Shown(
                text.name(),
                text.language(),
                places.name(unit),
                views.latest(figures),
                views.chart(places.name(unit), figures, Optional.of(views.comparison(unit, ComparisonOptions.DEFAULT)))
                        .map(EmbeddedChart::of),
                links.indicator(indicator.slug(), unit),
                text.source().orElse(""));
    }
}
