package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.chart.Layout;
import org.praktyki.core.chart.LineChart;
import org.praktyki.core.metric.ComparisonOptions;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.BadParam.Kind;

/**
 * The figures of one unit as a drawing of its own: {@code /indicators/…/chart.svg?unit=…}, and as the picture for social cards under
 * {@code chart.png}.
 */
final class ChartFiles implements Route {

    private static final System.Logger LOG = System.getLogger(ChartFiles.class.getName());
    private static final String SVG = "image/svg+xml";
    private static final Pattern ADDRESS = Pattern.compile(
            IndicatorsPage.PATH + "/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})/chart\\.(?<kind>svg|png)");

    private final Praktyki praktyki;
    private final Registers registers;
    private final ChartPictures pictures;
    private final ErrorPages errors;

    ChartFiles(Praktyki praktyki, Registers registers, ChartPictures pictures, ErrorPages errors) {
        this.praktyki = praktyki;
        this.registers = registers;
        this.pictures = pictures;
        this.errors = errors;
    }

    /** Whether a visit is to an address of this family. */
    static boolean isOne(Visit visit) {
        return ADDRESS.matcher(visit.path()).matches();
    }

    /** The path of the picture for social cards, below the language's prefix. */
    static String card(Slug indicator, Teryt unit) {
        return IndicatorsPage.PATH + "/" + indicator + "/chart.png?" + IndicatorParams.UNIT + "=" + unit;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        return address.matches()
                ? PracticePages.slug(address.group("slug"))
                        .flatMap(praktyki.indicators().catalogue()::find)
                        .flatMap(indicator -> file(indicator, address.group("kind"), visit))
                : Optional.empty();
    }

    private Optional<Reply> file(Indicator indicator, String kind, Visit visit) {
        Places places = registers.places(visit.texts());
        Given given = Given.read(visit.query(), Set.of(IndicatorParams.UNIT), Set.of(IndicatorParams.COMPARE));
        Optional<Teryt> unit =
                IndicatorParams.unit(given, indicator, code -> isKnown(indicator, places, code), visit.texts());
        Set<Teryt> compare =
                IndicatorParams.compare(given, indicator, code -> isKnown(indicator, places, code), visit.texts());
        if (unit.isEmpty()) {
            given.refuse(new BadParam(IndicatorParams.UNIT, given.text(IndicatorParams.UNIT), Kind.MISSING));
        }
        given.check();
        SeriesViews views = new SeriesViews(praktyki, indicator, places, visit.links());
        return unit.flatMap(code -> views.chart(
                        places.name(code),
                        views.figuresOf(code),
                        Optional.of(views.comparison(code, ComparisonOptions.DEFAULT.withPinned(compare)))))
                .map(chart -> kind.equals("svg") ? svg(chart) : png(chart, visit));
    }

    private boolean isKnown(Indicator indicator, Places places, Teryt code) {
        return places.knows(code)
                || praktyki.measurements().series(indicator, Observed.of(code)).isPresent();
    }

    private static Reply svg(LineChart chart) {
        byte[] bytes = chart.draw(Layout.file("chart")).text().getBytes(StandardCharsets.UTF_8);
        return Reply.of(200, SVG, bytes).with(Headers.DRAWING);
    }

    private Reply png(LineChart chart, Visit visit) {
        try {
            return Reply.of(200, "image/png", pictures.png(chart.draw(Layout.card("chart"))))
                    .with(Headers.DRAWING);
        } catch (NoPictureException e) {
            LOG.log(System.Logger.Level.DEBUG, "No picture of a chart: {0}", e.getMessage());
            return e.status() == HttpServletResponse.SC_NOT_FOUND ? errors.notFound(visit) : errors.unavailable(visit);
        }
    }
}
