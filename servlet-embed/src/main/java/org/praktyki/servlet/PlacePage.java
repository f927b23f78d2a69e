package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praktyki.core.Praktyki;
import org.praktyki.core.chart.Caption;
import org.praktyki.core.chart.LineChart;
import org.praktyki.core.chart.SmallMultiples;
import org.praktyki.core.metric.ComparisonGroup;
import org.praktyki.core.metric.ComparisonOptions;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Ranked;
import org.praktyki.core.metric.Ranking;
import org.praktyki.core.metric.Series;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.spi.UnavailableException;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/** What is known of one unit ("my commune"): its figures, who is like it, and the practices from there. */
final class PlacePage implements Route {

    static final String PATH = "/places";

    private static final System.Logger LOG = System.getLogger(PlacePage.class.getName());
    /** Of which unit is not told apart: there are so many. */
    private static final Used LOOKED = Used.view(Thing.page("places"));

    private static final Pattern ADDRESS = Pattern.compile(PATH + "(?:/(?<code>\\d{2,7}))?");
    private static final String PLACE = "place";
    private static final int MOST_CHARTS = 24;
    private static final int MOST_PRACTICES = 6;

    private final Praktyki praktyki;
    private final Registers registers;
    private final Renderer renderer;

    PlacePage(Praktyki praktyki, Registers registers, Renderer renderer) {
        this.praktyki = praktyki;
        this.registers = registers;
        this.renderer = renderer;
    }

    /**
     * What the page of a unit shows.
     *
     * @param where what tells it from others of its name
     * @param chart small ones of all its figures; absent where there are none
     * @param rows the latest of each
     * @param alike those it can be compared with, and where they are looked at
     * @param method how these were found
     * @param practices from there; none where the search is away
     * @param like the list of practices from places like it
     */
    record View(
            String name,
            String where,
            String code,
            Optional<Drawn> chart,
            List<Row> rows,
            List<SeriesView.Alike> alike,
            String method,
            Cards practices,
            String like) {}

    /**
     * An indicator.
     *
     * @param place where the unit stands among those that it is compared with; may be empty
     */
    record Row(
            String name,
            String language,
            String address,
            String figure,
            String period,
            Optional<Figures.Change> change,
            String since,
            String place) {}

    /** What the page on which one chooses shows. */
    record Choosing(IndicatorPage.Chooser chooser) {}

    /** Whether a visit is to an address of this family. */
    static boolean isOne(Visit visit) {
        return ADDRESS.matcher(visit.path()).matches();
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        if (!address.matches()) {
            return Optional.empty();
        }
        Places places = registers.places(visit.texts());
        return address.group("code") == null
                ? Optional.of(choosing(places, visit))
                : Places.code(address.group("code")).filter(places::knows).map(code -> page(code, places, visit));
    }

    private Reply choosing(Places places, Visit visit) {
        Given given = Given.read(visit.query(), Set.of(PLACE), Set.of());
        given.check();
        String typed = given.text(PLACE);
        Predicate<Teryt> governed = code -> code.unitType().isPresent() && places.knows(code);
        List<Teryt> meant = typed.isEmpty() ? List.of() : places.meant(typed, governed);
        if (meant.size() == 1) {
            return page(meant.get(0), places, visit);
        }
        Links links = visit.links();
        IndicatorPage.Chooser chooser = new IndicatorPage.Chooser(
                links.page(PATH),
                typed,
                !typed.isEmpty() && meant.isEmpty(),
                meant.stream()
                        .map(code -> new IndicatorPage.Choice(places.full(code), links.place(code)))
                        .toList());
        Texts texts = visit.texts();
        Head head = Head.of(texts.say("places"), texts.say("places.description"), PATH);
        return renderer.page(200, visit, head, "places", new Choosing(chooser)).counted(LOOKED);
    }

    private Reply page(Teryt code, Places places, Visit visit) {
        Texts texts = visit.texts();
        Links links = visit.links();
        List<Indicator> catalogue = praktyki.indicators().catalogue().all();
        List<Series> profile = praktyki.measurements().profile(Observed.of(code), catalogue);
        ComparisonGroup group = praktyki.comparables().like(code, ComparisonOptions.DEFAULT);
        List<LineChart> charts = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Series series : profile) {
            praktyki.indicators().catalogue().find(series.indicator()).ifPresent(indicator -> {
                SeriesViews views = new SeriesViews(praktyki, indicator, places, links);
                views.latest(series.figures()).ifPresent(latest -> {
                    rows.add(row(code, indicator, latest, group, series, texts, links));
                    views.small(code, series.figures()).ifPresent(charts::add);
                });
            });
        }
        Caption caption = Caption.of(
                texts.say("place.charts", places.name(code)), texts.say("place.charts.description", places.name(code)));
        Optional<Drawn> chart = charts.isEmpty()
                ? Optional.empty()
                : Optional.of(Drawn.of(
                        new SmallMultiples(caption, charts.subList(0, Math.min(MOST_CHARTS, charts.size())), false),
                        "profile"));
        View view = new View(
                places.name(code),
                places.where(code),
                code.value(),
                chart,
                rows,
                new Alikes(praktyki, places).of(group, links::place),
                Typography.text(
                        group.method().text(texts.language().locale()),
                        texts.language().tag()),
                practices(code, visit),
                links.list(LikeMinePage.PATH, Map.of("home", List.of(code.value()))));
        String heading = texts.say("place.title", places.name(code));
        String description = texts.say("place.description", places.full(code));
        return renderer.page(200, visit, Head.of(heading, description, PATH + "/" + code), "place", view)
                .counted(LOOKED);
    }

    private Row row(
            Teryt code,
            Indicator indicator,
            SeriesView.Latest latest,
            ComparisonGroup group,
            Series series,
            Texts texts,
            Links links) {
        IndicatorText text = new IndicatorText(indicator, texts);
        return new Row(
                text.name(),
                text.language(),
                links.indicator(indicator.slug(), code),
                latest.figure(),
                latest.period(),
                latest.change(),
                latest.since(),
                place(code, indicator, group, series, texts));
    }

    /** Where it stands among those that it can be compared with, and itself. */
    private String place(Teryt code, Indicator indicator, ComparisonGroup group, Series series, Texts texts) {
        Optional<Period> latest = series.latest();
        if (latest.isEmpty() || group.units().isEmpty()) {
            return "";
        }
        Set<Teryt> among = group.territories().stream().collect(Collectors.toSet());
        among.add(code);
        Ranking ranking = praktyki.rankings().of(indicator, latest.get(), among::contains);
        Optional<Ranked> own = ranking.of(code);
        return own.filter(known -> ranking.count() > 1)
                .map(known -> texts.say("place.among", texts.number(known.place()), texts.number(ranking.count())))
                .orElse("");
    }

    /** From the unit itself; those of a powiat or voivodeship from anywhere in it. */
    private Cards practices(Teryt code, Visit visit) {
        Texts texts = visit.texts();
        Facet facet = code.isCommune() ? Facet.LOCALITY : code.isPowiat() ? Facet.POWIAT : Facet.VOIVODESHIP;
        try {
            Set<String> values = new Homes(praktyki)
                    .find(code.value()).stream()
                            .map(card -> Practice.draft("").recordCard(card).build())
                            .flatMap(like -> facet.of(Searchable.of(like)).stream())
                            .map(FacetValue::value)
                            .collect(Collectors.toSet());
            List<Practice> from = values.isEmpty()
                    ? List.of()
                    : praktyki.search()
                            .find(Query.newest(MOST_PRACTICES).choosing(facet, values))
                            .practices();
            return Cards.of(
                    from.stream().filter(practice -> isFrom(code, practice)).toList(),
                    praktyki.categories().tree(),
                    texts,
                    visit.links());
        } catch (UnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "The page of a place shows no practices: {0}", e.getMessage());
            return new Cards(texts, List.of());
        }
    }

    /** A town and the rural commune around it often go by one name. */
    private static boolean isFrom(Teryt code, Practice practice) {
        return !code.isCommune()
                || practice.recordCard().unitType().isEmpty()
                || practice.recordCard().unitType().equals(code.unitType());
    }
}
