package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.metric.ComparisonOptions;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Series;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.BadParam.Kind;
import tools.jackson.core.JsonGenerator;

/**
 * Indicators, figures and outcomes for machines, of what everyone may see: {@code /api/v1/indicators} with the parameters of the page, one
 * of them and its {@code /measurements} below that, {@code /api/v1/practices/…/outcomes}, and {@code /api/v1/places/…}.
 */
final class MetricsApi implements Route {

    private static final System.Logger LOG = System.getLogger(MetricsApi.class.getName());
    private static final int SIZE = 50;
    private static final int MOST_UNITS = 100;
    private static final String ROOT = "/api/v1";
    private static final String SLUG = "[a-z0-9-]{1," + Slug.MAX_LENGTH + "}";
    private static final Pattern ADDRESS = Pattern.compile(ROOT + "(?:(?<list>" + IndicatorsPage.PATH + ")|"
            + IndicatorsPage.PATH + "/(?<indicator>" + SLUG + ")(?<measurements>/measurements)?|/practices/(?<practice>"
            + SLUG + ")/outcomes|" + PlacePage.PATH + "/(?<place>\\d{2,7}))");

    private final Praktyki praktyki;
    private final Registers registers;

    MetricsApi(Praktyki praktyki, Registers registers) {
        this.praktyki = praktyki;
        this.registers = registers;
    }

    /** Where the outcomes of a practice are. */
    static String outcomes(Links links, Slug practice) {
        return links.base() + ROOT + "/practices/" + practice + "/outcomes";
    }

    /** Whether a visit is to an address of this family. */
    static boolean isOne(Visit visit) {
        return ADDRESS.matcher(visit.address()).matches();
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.address());
        return address.matches() ? Optional.of(reply(address, visit)) : Optional.empty();
    }

    private Reply reply(Matcher address, Visit visit) {
        try {
            return found(address, visit)
                    .orElseGet(() -> Json.problem(
                            HttpServletResponse.SC_NOT_FOUND,
                            "Not Found",
                            visit.texts().say("error.missing.heading")));
        } catch (BadParamsException refusal) {
            return Json.problem(HttpServletResponse.SC_BAD_REQUEST, refusal, visit.texts());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Nothing could be said of figures", e);
            return Json.trouble(visit.texts());
        }
    }

    private Optional<Reply> found(Matcher address, Visit visit) {
        if (address.group("list") != null) {
            return Optional.of(list(visit));
        }
        if (address.group("practice") != null) {
            return PracticePages.published(praktyki, address.group("practice"))
                    .map(practice -> outcomes(practice, visit));
        }
        if (address.group("place") != null) {
            return Places.code(address.group("place"))
                    .filter(code -> registers.register().find(code).isPresent())
                    .map(code -> place(code, visit));
        }
        return PracticePages.slug(address.group("indicator"))
                .flatMap(praktyki.indicators().catalogue()::find)
                .map(indicator -> address.group("measurements") == null
                        ? indicator(indicator, visit)
                        : measurements(indicator, visit));
    }

    private Reply ok(Language language, Visit visit, Consumer<MetricJson> body) {
        Consumer<JsonGenerator> whole = json -> {
            json.writeStartObject();
            body.accept(new MetricJson(
                    praktyki.indicators().catalogue(), visit.links().in(language), json));
            json.writeEndObject();
        };
        return Json.reply(HttpServletResponse.SC_OK, Json.TYPE, whole);
    }

    private Reply list(Visit visit) {
        CategoryTree tree = praktyki.categories().tree();
        IndicatorQuery query = IndicatorQuery.read(visit.query(), tree, SIZE, true);
        List<Indicator> found = query.in(praktyki.indicators().catalogue(), tree);
        return ok(query.language(), visit, writer -> {
            writer.json().writeNumberProperty("total", found.size());
            writer.json().writeNumberProperty("page", query.asked().query().page());
            writer.json().writeNumberProperty("size", query.asked().query().size());
            writer.json().writeArrayPropertyStart("items");
            query.page(found).forEach(indicator -> {
                writer.json().writeStartObject();
                writer.indicator(indicator);
                writer.json().writeEndObject();
            });
            writer.json().writeEndArray();
        });
    }

    /** What may be given with any of them. */
    private static Language language(Visit visit) {
        Given given = Given.read(visit.query(), Set.of(Params.LANG), Set.of());
        Language language = given.language();
        given.check();
        return language;
    }

    private Reply indicator(Indicator indicator, Visit visit) {
        return ok(language(visit), visit, writer -> {
            writer.indicator(indicator);
            writer.periods(praktyki.measurements().periods(indicator));
        });
    }

    /** Of units over time, or of all units for a period. */
    private Reply measurements(Indicator indicator, Visit visit) {
        Given given =
                Given.read(visit.query(), Set.of(Params.LANG, IndicatorParams.PERIOD), Set.of(IndicatorParams.UNIT));
        Language language = given.language();
        String level = indicator.level().label(visit.texts().language().locale());
        Set<Teryt> units = given.all(
                new BadParam(IndicatorParams.UNIT, "", Kind.UNIT).as(Kind.UNIT, level),
                code -> Places.code(code).filter(indicator.level()::includes));
        if (units.size() > MOST_UNITS) {
            given.refuse(new BadParam(IndicatorParams.UNIT, "", Kind.COMPARED).as(Kind.COMPARED, MOST_UNITS));
        }
        NavigableMap<Period, Long> periods = praktyki.measurements().periods(indicator);
        Optional<Period> period = given.one(
                IndicatorParams.PERIOD,
                Kind.MEASURED,
                text -> IndicatorParams.period(text).filter(periods::containsKey));
        given.check();
        Map<Observed, NavigableMap<Period, Figure>> all = units.isEmpty()
                ? across(indicator, period.or(() -> Optional.ofNullable(periods.isEmpty() ? null : periods.lastKey())))
                : series(indicator, units, period);
        return ok(language, visit, writer -> {
            writer.json().writeStringProperty("indicator", indicator.code());
            writer.json().writeArrayPropertyStart("series");
            all.forEach((observed, figures) -> {
                writer.json().writeStartObject();
                writer.json().writeStringProperty("territory", observed.key());
                writer.figures("figures", figures);
                writer.json().writeEndObject();
            });
            writer.json().writeEndArray();
        });
    }

    private Map<Observed, NavigableMap<Period, Figure>> across(Indicator indicator, Optional<Period> period) {
        Map<Observed, NavigableMap<Period, Figure>> all = new TreeMap<>();
        period.ifPresent(when -> praktyki.measurements().across(indicator, when).forEach((observed, figure) -> {
            // practices say what was measured of them on their own pages
            if (observed.territory().isPresent()) {
                all.computeIfAbsent(observed, unseen -> new TreeMap<>()).put(when, figure);
            }
        }));
        return all;
    }

    private Map<Observed, NavigableMap<Period, Figure>> series(
            Indicator indicator, Set<Teryt> units, Optional<Period> period) {
        Map<Observed, NavigableMap<Period, Figure>> all = new TreeMap<>();
        for (Series series : praktyki.measurements()
                .series(indicator, units.stream().map(Observed::of).toList())) {
            NavigableMap<Period, Figure> figures = new TreeMap<>(series.figures());
            period.ifPresent(when -> figures.keySet().retainAll(Set.of(when)));
            all.put(series.observed(), figures);
        }
        return all;
    }

    private Reply outcomes(Practice practice, Visit visit) {
        List<Outcome> all = praktyki.outcomes().of(practice.id());
        return ok(language(visit), visit, writer -> {
            writer.json().writeStringProperty("practice", practice.slug().value());
            praktyki.outcomes()
                    .grade(practice)
                    .ifPresent(grade -> writer.json().writeStringProperty("grade", grade.name()));
            writer.json().writeArrayPropertyStart("outcomes");
            all.forEach(outcome -> writer.outcome(outcome, praktyki.outcomes().evidence(practice.id(), outcome)));
            writer.json().writeEndArray();
        });
    }

    private Reply place(Teryt code, Visit visit) {
        Language language = language(visit);
        Places places = registers.places(new Texts(language));
        List<Series> profile = praktyki.measurements()
                .profile(Observed.of(code), praktyki.indicators().catalogue().all());
        return ok(language, visit, writer -> {
            JsonGenerator json = writer.json();
            json.writeStringProperty("territory", code.value());
            json.writeStringProperty("name", places.name(code));
            code.unitType().ifPresent(type -> json.writeStringProperty("unitType", type.slug()));
            json.writeStringProperty("voivodeship", code.voivodeship().slug());
            json.writeStringProperty("url", writer.links().place(code));
            json.writeArrayPropertyStart("indicators");
            for (Series series : profile) {
                writer.catalogue().find(series.indicator()).ifPresent(indicator -> {
                    json.writeStartObject();
                    json.writeStringProperty("indicator", indicator.code());
                    writer.figures("figures", series.figures());
                    json.writeEndObject();
                });
            }
            json.writeEndArray();
            writer.group("comparable", praktyki.comparables().like(code, ComparisonOptions.DEFAULT));
        });
    }
}
