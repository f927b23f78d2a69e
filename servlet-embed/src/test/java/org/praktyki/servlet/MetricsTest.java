package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.export.MeasurementFormat;

/** Outcomes of practices, what is known of a place, and all of it for machines. */
@TestInstance(Lifecycle.PER_CLASS)
class MetricsTest {

    private static final String WASTE = "/indicators/odpady-zebrane-selektywnie";

    /** Writes the last figure of one unit; formats are others' business. */
    private static final MeasurementFormat LAST = new MeasurementFormat(
            "csv",
            "text/csv; charset=utf-8",
            "csv",
            (export, locale, out) -> export.forEach((indicator, figure) -> {
                if (figure.observed().key().equals(Measured.KUTNO)
                        && figure.period().equals(Period.year(2024))) {
                    write(
                            out,
                            indicator.code() + ";" + figure.observed() + ";" + figure.period() + ";"
                                    + figure.figure().value().orElseThrow() + "\n");
                }
            }));

    private final Portal portal = Portal.start(new Plugin() {
        @Override
        public String name() {
            return "last figures";
        }

        @Override
        public void install(Praktyki.Builder builder) {
            builder.measurementFormat(LAST);
        }
    });
    private final Measured known = new Measured(portal);

    @AfterAll
    void stop() {
        portal.close();
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(String path) {
        HttpResponse<String> response = portal.get("/api/v1" + path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        return response.body();
    }

    @Test
    void anOutcomeNamesTheFilesThatShowIt() {
        assertThat(portal.page("/practices/wracaja-do-kutna")
                        .expectFirst("#outcome-1 a[href$=pomiary%202024.csv]")
                        .text())
                .isEqualTo("pomiary 2024.csv");
    }

    @Test
    void anOutcomeStandsOnThePracticesPageWithItsGradeAndHowItCameAbout() {
        Document page = portal.page("/practices/" + known.practice.slug());
        Element outcome = page.expectFirst("#outcome-1");
        assertThat(outcome).isNotNull();
        assertThat(outcome.select(".grade").text()).endsWith("Jak dobrze to wykazano: B – przed i po");
        assertThat(outcome.expectFirst("dl.stated").text())
                .isEqualTo("Działa od 2021 Przedtem 43 000 os. (2019) Cel 42 000 os. (2024) Wynik 41 500 os. (2024)");
        assertThat(outcome.select("svg .chart-since")).isNotEmpty();
        assertThat(outcome.select("details.computation").text())
                .contains("Średnia przed 42 850 os. (2019: 43 000; 2020: 42 700)", "[A] niespełnione:")
                .contains("Jednostki wybrane ręcznie: 1.");
        assertThat(outcome.select("b")).isEmpty();
        assertThat(page.select("#outcome-2 .grade").text()).contains("D – opis");
        assertThat(page.select("#outcome-2 svg, #outcome-2 dl.stated")).isEmpty();
        assertThat(page.html()).doesNotContain(known.hidden.name().text());
    }

    @Test
    void theComputationIsThereForMachines() {
        assertThat(json("/practices/" + known.practice.slug() + "/outcomes"))
                .startsWith("{\"practice\":\"wracaja-do-kutna\",\"grade\":\"B\",\"outcomes\":[{")
                .contains("\"baseline\":{\"period\":\"2019\",\"value\":43000}")
                .contains("\"rule\":\"series-before\",\"grade\":\"A\",\"needed\":2,\"found\":2,\"fulfilled\":true")
                .contains("\"before\":{\"average\":42850,\"values\":{\"2019\":43000,\"2020\":42700}}")
                .contains("\"comparison\":{\"pinned\":true")
                .doesNotContain("\"indicator\":\"TAJNE\"");
    }

    @Test
    void aPlaceHasItsFiguresThoseLikeItAndItsPractices() {
        Document page = portal.page("/places/" + Measured.KUTNO);
        assertThat(page.select("h1").text()).isEqualTo("Kutno");
        assertThat(page.expectFirst(".figures").select("tbody th").eachText())
                .containsExactly("Ludność", "Odpady zebrane selektywnie");
        assertThat(page.expectFirst(".drawn svg").text()).contains("Ludność", "Odpady");
        assertThat(page.select(".card .title").eachText()).containsExactly("Wracają do Kutna");
        assertThat(page.select("a.more").eachAttr("href"))
                .contains("/praktyki/places-like-mine?home=" + Measured.KUTNO);
        assertThat(portal.page("/places-like-mine?home=" + Measured.KUTNO)
                        .select("a.more")
                        .eachAttr("href"))
                .contains("/praktyki/places/" + Measured.KUTNO);
        assertThat(page.html()).doesNotContain(known.hidden.name().text());
    }

    @Test
    void aPlaceIsChosenByItsName() {
        assertThat(portal.page("/places?place=kutno").select(".candidates a")).hasSize(2);
        assertThat(portal.page("/en/places?place=staszowski").select("h1").text())
                .isEqualTo("powiat staszowski");
        assertThat(portal.page("/places?place=Nigdzie").select("[role=status]").text())
                .contains("„Nigdzie”");
    }

    @Test
    void indicatorsAndTheirFiguresAreThereForMachines() {
        assertThat(json("/indicators?category=kultura&lang=en"))
                .startsWith("{\"total\":1,\"page\":1,\"size\":50,\"items\":[{\"code\":\"ODPADY\"")
                .contains("\"name\":{\"pl\":\"Odpady zebrane selektywnie\",\"en\":\"Waste collected separately\"}");
        assertThat(json(WASTE)).contains("\"since\":\"2022\"", "{\"period\":\"2024\",\"units\":3}");
        assertThat(json(WASTE + "/measurements?unit=1002011"))
                .contains("{\"period\":\"2022\",\"status\":\"confidential\"}")
                .contains("{\"period\":\"2023\",\"value\":27.25,\"status\":\"final\"}");
        assertThat(json(WASTE + "/measurements?period=2024"))
                .contains("\"territory\":\"0402082\"", "\"status\":\"preliminary\"");
        assertThat(json("/places/" + Measured.KUTNO))
                .contains("\"name\":\"Kutno\"", "\"indicator\":\"ODPADY\"", "\"comparable\":{")
                .doesNotContain("TAJNE");
        assertThat(json("/indicators")).doesNotContain("TAJNE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators/tajne",
                "/indicators/wskaznik-w-opracowaniu",
                "/indicators/wskaznik-w-opracowaniu/measurements",
                "/places/9999999",
                "/places/1002062",
                "/practices/nie-ma/outcomes"
            })
    void whatIsNotPublicIsNotThere(String path) {
        assertThat(portal.get("/api/v1" + path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/indicators?level=x,level",
        "/api/v1/indicators/ludnosc/measurements?unit=10,unit",
        "/api/v1/indicators/ludnosc/measurements?period=1999,period",
        "/api/v1/indicators/ludnosc?unit=1002011,unit",
        "/api/v1/places/1002011?x=1,x",
        "/places?unit=1002011,unit",
        WASTE + "?period=1999,period",
        WASTE + "?among=type,among",
        WASTE + "?compare=10,compare"
    })
    void whatIsNotUnderstoodIsNamed(String path, String parameter) {
        HttpResponse<String> response = portal.get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("„" + parameter + "”");
    }

    @Test
    void theChartOfAUnitStandsAloneToo() {
        HttpResponse<String> drawing = portal.get("/en" + WASTE + "/chart.svg?unit=" + Measured.KUTNO);
        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(drawing.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(drawing.body()).startsWith("<svg").contains("Waste collected separately: Kutno");
        HttpResponse<String> picture = portal.get(WASTE + "/chart.png?unit=" + Measured.KUTNO);
        boolean drawn = new ChartPictures().areThere();
        assertThat(picture.statusCode()).isEqualTo(drawn ? 200 : 404);
        assertThat(portal.page(WASTE + "?unit=" + Measured.KUTNO).select("meta[property=og:image]"))
                .hasSize(drawn ? 1 : 0);
        assertThat(portal.page(WASTE).select("meta[property=og:image]")).isEmpty();
        assertThat(portal.get(WASTE + "/chart.svg").body()).contains("Brakuje parametru „unit”");
        assertThat(portal.get("/indicators/wskaznik-w-opracowaniu/chart.svg?unit=" + Measured.KUTNO)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void allFiguresAreFilesInTheFormatsThatTheInstallationWrites() {
        assertThat(portal.page(WASTE).select("#downloads")).hasSize(1);
        assertThat(portal.page(WASTE).select("[aria-labelledby=downloads] a").eachAttr("href"))
                .containsExactly("/praktyki/export" + WASTE + ".csv");
        HttpResponse<String> file = portal.get("/export" + WASTE + ".csv");
        assertThat(file.body()).isEqualTo("ODPADY;1002011;2024;31.5\n");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"odpady-zebrane-selektywnie.csv\"");
        assertThat(portal.get("/export" + WASTE + ".csv?x=1").statusCode()).isEqualTo(400);
        assertThat(portal.get("/export" + WASTE + ".jsonstat").statusCode()).isEqualTo(404);
        assertThat(portal.get("/export/indicators/wskaznik-w-opracowaniu.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void widgetsShowNothingThatIsNotPublic() {
        assertThat(portal.get("/embed/v1/indicator?indicator=odpady-zebrane-selektywnie&unit=" + Measured.KUTNO)
                        .body())
                .contains("31,5%", "<svg")
                .doesNotContain(" id=");
        assertThat(portal.get("/embed/v1/indicator?indicator=wskaznik-w-opracowaniu&unit=" + Measured.KUTNO)
                        .body())
                .contains("Tego wskaźnika nie ma")
                .doesNotContain(known.hidden.name().text());
        assertThat(portal.get("/embed/v1/outcome?practice=" + known.practice.slug())
                        .body())
                .contains("B – przed i po", "41\u00a0500\u00a0os.")
                .doesNotContain(known.hidden.name().text());
        assertThat(portal.get("/embed/v1/indicator?indicator=ludnosc").statusCode())
                .isEqualTo(400);
        assertThat(portal.page("/embed?widget=indicator").select("[name=indicator], [name=unit]"))
                .hasSize(2);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String tag = portal.get(WASTE).headers().firstValue("ETag").orElseThrow();
        assertThat(portal.get(WASTE, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
}
