package org.praktyki.servlet;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.chart.Caption;
import org.praktyki.core.chart.LineChart;
import org.praktyki.core.chart.Mark;
import org.praktyki.core.chart.Point;
import org.praktyki.core.metric.ComparisonGroup;
import org.praktyki.core.metric.ComparisonOptions;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.FormerFigure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Quartiles;
import org.praktyki.core.metric.Series;
import org.praktyki.core.territory.Teryt;
import org.praktyki.servlet.SeriesView.Correction;
import org.praktyki.servlet.SeriesView.Latest;
import org.praktyki.servlet.SeriesView.Row;
import org.praktyki.servlet.SeriesView.Sign;

/** Gathers what is shown of the figures of one unit. */
final class SeriesViews {

    private static final ZoneId POLAND = ZoneId.of("Europe/Warsaw");

    private final Praktyki praktyki;
    private final Indicator indicator;
    private final Places places;
    private final Texts texts;
    private final Figures figures;
    private final Links links;

    SeriesViews(Praktyki praktyki, Indicator indicator, Places places, Links links) {
        this.praktyki = praktyki;
        this.indicator = indicator;
        this.places = places;
        this.texts = places.texts();
        this.figures = new Figures(indicator, texts);
        this.links = links;
    }

    /** The figures of a unit beside those of others. */
    SeriesView of(Teryt unit, ComparisonOptions options) {
        Observed observed = Observed.of(unit);
        NavigableMap<Period, Figure> known = figuresOf(unit);
        List<FormerFigure> corrections = praktyki.measurements().corrections(indicator, observed);
        Comparison comparison = comparison(unit, options);
        return new SeriesView(
                new SeriesView.Unit(
                        unit.value(),
                        places.name(unit),
                        places.where(unit),
                        places.knows(unit) ? links.place(unit) : ""),
                latest(known),
                chart(places.name(unit), known, Optional.of(comparison)).map(chart -> Drawn.of(chart, "series")),
                rows(known, corrections, comparison.spread()),
                signs(known.values().stream(), figures),
                corrections.stream().map(this::correction).toList(),
                Optional.of(comparison)
                        .filter(there -> !there.group().units().isEmpty())
                        .map(this::compared));
    }

    NavigableMap<Period, Figure> figuresOf(Teryt unit) {
        return praktyki.measurements()
                .series(indicator, Observed.of(unit))
                .map(Series::figures)
                .orElseGet(TreeMap::new);
    }

    Comparison comparison(Teryt unit, ComparisonOptions options) {
        ComparisonGroup group = praktyki.comparables().like(unit, options);
        return Comparison.of(group, praktyki.measurements().series(indicator, Comparison.observed(group)));
    }

    private SeriesView.Compared compared(Comparison comparison) {
        return new SeriesView.Compared(
                Typography.text(
                        comparison.group().method().text(figures.locale()),
                        texts.language().tag()),
                new Alikes(praktyki, places).of(comparison.group(), code -> links.indicator(indicator.slug(), code)),
                !comparison.spread().isEmpty());
    }

    /** The last figure; absent where there is none. */
    Optional<Latest> latest(NavigableMap<Period, Figure> known) {
        NavigableMap<Period, Figure> valued = new TreeMap<>(known);
        valued.values().removeIf(figure -> figure.value().isEmpty());
        if (valued.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<Period, Figure> last = valued.lastEntry();
        Optional<Map.Entry<Period, Figure>> before = Optional.ofNullable(valued.lowerEntry(last.getKey()))
                // what was counted in another way is not compared
                .filter(earlier -> indicator.definition(earlier.getKey()).equals(indicator.definition(last.getKey())));
        return Optional.of(new Latest(
                figures.line(last.getValue()),
                last.getKey().label(figures.locale()),
                before.map(earlier -> figures.change(
                        earlier.getValue().value().orElseThrow(),
                        last.getValue().value().orElseThrow())),
                before.map(earlier -> earlier.getKey().label(figures.locale())).orElse("")));
    }

    /** The course of the figures; absent where there is none. */
    Optional<LineChart> chart(String name, NavigableMap<Period, Figure> known, Optional<Comparison> comparison) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = Axis.of(known, figures.locale());
        IndicatorText text = new IndicatorText(indicator, texts);
        List<Point> points = axis.periods().stream()
                .map(period -> point(period, Optional.ofNullable(known.get(period))))
                .toList();
        Caption caption = Caption.of(
                texts.say("series.title", text.name(), name), texts.say("series.description", text.name(), name));
        LineChart chart = LineChart.of(
                        text.source().map(caption::from).orElse(caption),
                        figures.style(),
                        new org.praktyki.core.chart.Series(name, points))
                .broken(breaks(axis))
                .beside(comparison.map(others -> others.lines(axis, places)).orElse(List.of()));
        return Optional.of(comparison
                .flatMap(others -> others.band(axis, texts))
                .map(chart::against)
                .orElse(chart));
    }

    /** The course under the indicator's own name, for a small chart among others. */
    Optional<LineChart> small(Teryt unit, NavigableMap<Period, Figure> known) {
        return chart(places.name(unit), known, Optional.empty())
                .map(chart -> new LineChart(
                        Caption.of(
                                new IndicatorText(indicator, texts).name(),
                                chart.caption().description()),
                        chart.numbers(),
                        chart.main(),
                        chart.others(),
                        chart.band(),
                        chart.breaks(),
                        chart.since()));
    }

    private Point point(Period period, Optional<Figure> figure) {
        Point point = new Point(period.label(figures.locale()), figure.flatMap(Figure::value), Optional.empty());
        return figure.filter(known -> known.status() != MeasurementStatus.FINAL)
                .map(known -> point.noted(known.status().label(figures.locale())))
                .orElse(point);
    }

    /** Where another definition begins to hold: the last ones, of which a chart takes but a few. */
    private List<Mark> breaks(Axis axis) {
        List<Mark> breaks = new ArrayList<>();
        indicator.definitions().stream()
                .flatMap(definition -> definition.since().stream())
                .flatMap(since -> axis.at(since).stream())
                .filter(since -> !since.equals(axis.periods().getFirst()))
                .forEach(since -> breaks.add(new Mark(since.label(figures.locale()), texts.say("series.break"))));
        return breaks.subList(Math.max(0, breaks.size() - Axis.MOST_BREAKS), breaks.size());
    }

    private List<Row> rows(
            NavigableMap<Period, Figure> known,
            List<FormerFigure> corrections,
            NavigableMap<Period, Quartiles> spread) {
        Set<Period> corrected = corrections.stream().map(FormerFigure::period).collect(Collectors.toSet());
        Set<Period> definitions = indicator.definitions().stream()
                .flatMap(definition -> definition.since().stream())
                .collect(Collectors.toSet());
        return known.descendingMap().entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey().label(figures.locale()),
                        figures.cell(entry.getValue()),
                        Optional.ofNullable(spread.get(entry.getKey()))
                                .map(quartiles -> figures.number(quartiles.median()))
                                .orElse(""),
                        Optional.ofNullable(spread.get(entry.getKey()))
                                .map(figures::middleHalf)
                                .orElse(""),
                        corrected.contains(entry.getKey()),
                        definitions.contains(entry.getKey())))
                .toList();
    }

    /** The signs that stand beside figures, and what they mean. */
    static List<Sign> signs(Stream<Figure> all, Figures figures) {
        return all.map(Figure::status)
                .filter(status -> status != MeasurementStatus.FINAL)
                .distinct()
                .sorted()
                .map(status -> new Sign(status.sign(), status.label(figures.locale())))
                .toList();
    }

    private Correction correction(FormerFigure former) {
        return new Correction(
                former.period().label(figures.locale()),
                figures.line(former.figure()),
                Day.of(former.replaced().deed().at().atZone(POLAND).toLocalDate(), texts),
                Typography.text(former.replaced().source(), Language.DEFAULT.tag()));
    }
}
