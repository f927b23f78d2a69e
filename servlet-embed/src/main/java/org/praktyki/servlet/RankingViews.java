package org.praktyki.servlet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.chart.Caption;
import org.praktyki.core.chart.VoivodeshipMap;
import org.praktyki.core.metric.Direction;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Quartiles;
import org.praktyki.core.metric.Ranked;
import org.praktyki.core.metric.Ranking;
import org.praktyki.core.metric.RankingWarning;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.servlet.IndicatorParams.Among;

/** Gathers what is shown of where units stand. */
final class RankingViews {

    private static final int FIRST = 10;
    private static final int LAST = 3;
    private static final int AROUND = 3;

    private final Praktyki praktyki;
    private final Indicator indicator;
    private final Places places;
    private final Texts texts;
    private final Links links;
    private final Figures figures;

    RankingViews(Praktyki praktyki, Indicator indicator, Places places, Links links) {
        this.praktyki = praktyki;
        this.indicator = indicator;
        this.places = places;
        this.texts = places.texts();
        this.links = links;
        this.figures = new Figures(indicator, texts);
    }

    /** Absent where there are no figures at all. */
    Optional<RankingView> of(IndicatorParams asked, Optional<Teryt> unit, NavigableMap<Period, Long> periods) {
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        Period period = asked.period().orElse(periods.lastKey());
        Ranking all = praktyki.rankings().of(indicator, period);
        Ranking ranking = asked.among() == Among.ALL
                ? all
                : praktyki.rankings().of(indicator, period, asked.among().of(unit));
        List<RankingView.Row> rows = rows(ranking, unit);
        return Optional.of(new RankingView(
                texts.say("ranking.heading", period.label(figures.locale())),
                form(asked, unit, periods, period),
                unit.map(code -> own(code, ranking)).orElse(""),
                spread(ranking),
                ranking.warnings().stream().map(this::sentence).toList(),
                rows,
                SeriesViews.signs(ranking.units().stream().map(Ranked::figure), figures),
                map(all, unit).map(map -> Drawn.of(map, "map")),
                texts.say(
                        indicator.level() == TerritoryLevel.VOIVODESHIP
                                ? "ranking.map.values"
                                : "ranking.map.medians")));
    }

    private String sentence(RankingWarning warning) {
        return Typography.text(
                warning.sentence(figures.locale()), texts.language().tag());
    }

    private RankingView.Form form(
            IndicatorParams asked, Optional<Teryt> unit, NavigableMap<Period, Long> periods, Period chosen) {
        List<RankingView.Hidden> hidden = new ArrayList<>();
        unit.ifPresent(code -> hidden.add(new RankingView.Hidden(IndicatorParams.UNIT, code.value())));
        asked.compare().forEach(code -> hidden.add(new RankingView.Hidden(IndicatorParams.COMPARE, code.value())));
        List<Filters.Option> among = unit.isEmpty()
                ? List.of()
                : Arrays.stream(Among.values())
                        .map(one ->
                                new Filters.Option(one.slug(), texts.say("ranking.among." + one), one == asked.among()))
                        .toList();
        return new RankingView.Form(
                links.indicator(indicator.slug()),
                hidden,
                periods.descendingKeySet().stream()
                        .map(period -> new Filters.Option(
                                period.toString(), period.label(figures.locale()), period.equals(chosen)))
                        .toList(),
                among);
    }

    private String own(Teryt unit, Ranking ranking) {
        return ranking.of(unit)
                .map(own -> texts.say(
                        "ranking.own",
                        places.name(unit),
                        texts.number(own.place()),
                        texts.number(ranking.count()),
                        figures.line(own.figure())))
                .orElseGet(() -> texts.say("ranking.own.none", places.name(unit)));
    }

    private List<String> spread(Ranking ranking) {
        List<String> spread = new ArrayList<>();
        ranking.spread().ifPresent(quartiles -> {
            spread.add(texts.say("ranking.median", figures.text(quartiles.median())));
            spread.add(texts.say("ranking.half", figures.middleHalf(quartiles)));
        });
        spread.add(texts.say("ranking.count", texts.number(ranking.count())));
        if (ranking.missing() > 0) {
            spread.add(texts.say("ranking.missing", texts.number(ranking.missing())));
        }
        if (indicator.direction() != Direction.NEITHER) {
            spread.add(indicator.direction().label(figures.locale()));
        }
        return spread;
    }

    private List<RankingView.Row> rows(Ranking ranking, Optional<Teryt> unit) {
        List<Ranked> units = ranking.units();
        NavigableSet<Integer> shown = new TreeSet<>();
        IntStream.range(0, Math.min(FIRST, units.size())).forEach(shown::add);
        IntStream.range(Math.max(0, units.size() - LAST), units.size()).forEach(shown::add);
        unit.flatMap(ranking::of)
                .map(units::indexOf)
                .ifPresent(at -> IntStream.rangeClosed(at - AROUND, at + AROUND)
                        .filter(i -> i >= 0 && i < units.size())
                        .forEach(shown::add));
        List<RankingView.Row> rows = new ArrayList<>();
        int before = -1;
        for (int i : shown) {
            Ranked one = units.get(i);
            rows.add(new RankingView.Row(
                    texts.number(one.place()),
                    places.name(one.territory()),
                    places.region(one.territory()),
                    links.indicator(indicator.slug(), one.territory()),
                    figures.cell(one.figure()),
                    i > before + 1,
                    unit.filter(one.territory()::equals).isPresent()));
            before = i;
        }
        return rows;
    }

    /** The value of each voivodeship, or the median of its units. */
    private Optional<VoivodeshipMap> map(Ranking all, Optional<Teryt> unit) {
        Map<Voivodeship, List<BigDecimal>> values = all.units().stream()
                .collect(Collectors.groupingBy(
                        one -> one.territory().voivodeship(),
                        () -> new EnumMap<>(Voivodeship.class),
                        Collectors.mapping(one -> one.figure().value().orElseThrow(), Collectors.toList())));
        if (values.size() < 2) {
            return Optional.empty();
        }
        Map<Voivodeship, BigDecimal> medians = new EnumMap<>(Voivodeship.class);
        values.forEach((where, its) -> Quartiles.of(its).ifPresent(known -> medians.put(where, known.median())));
        IndicatorText text = new IndicatorText(indicator, texts);
        String period = all.period().label(figures.locale());
        Caption caption = Caption.of(
                texts.say("ranking.map.title", text.name(), period), texts.say("ranking.map.description", text.name()));
        VoivodeshipMap map =
                VoivodeshipMap.of(text.source().map(caption::from).orElse(caption), figures.style(), medians);
        return Optional.of(
                unit.map(code -> map.highlighting(code.voivodeship())).orElse(map));
    }
}
