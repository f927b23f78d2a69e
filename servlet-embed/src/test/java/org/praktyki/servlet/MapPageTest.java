package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.settings.TileSource;

/** The map and the points on it, on a portal of sixteen practices, twelve of which have a point. */
@TestInstance(Lifecycle.PER_CLASS)
class MapPageTest {

    private static final String POINTS = "/api/v1/practices.geojson";

    private final Portal portal = Portal.start();

    @BeforeAll
    void fill() {
        Town.build(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private static long sum(List<String> numbers) {
        return numbers.stream().mapToLong(Long::parseLong).sum();
    }

    private String policy(String path) {
        return portal.get(path).headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void theDrawingSaysInEveryVoivodeshipHowManyThereAreAndSoDoesTheTable() {
        Document page = portal.page("/map");

        assertThat(page.select("svg.voivodeships > title").text()).isEqualTo("Liczba praktyk w województwach");
        assertThat(page.select("svg.voivodeships a path")).hasSize(16);
        List<String> drawn = page.select("svg.voivodeships text").eachText();
        assertThat(drawn).isEqualTo(page.select(".numbers td").eachText());
        assertThat(sum(drawn)).isEqualTo(16);
        assertThat(page.select("svg.voivodeships a").eachAttr("href"))
                .isEqualTo(page.select(".numbers a").eachAttr("href"));
        assertThat(page.select("svg.voivodeships a[data-voivodeship=lodzkie]").attr("aria-label"))
                .startsWith("łódzkie: ");
        assertThat(page.select("nav.site a").eachAttr("href")).contains("/praktyki/map");
    }

    @Test
    void theListStandsBesideTheMapWithTheSamePracticesAsTheListAlone() {
        Document page = portal.page("/map?unit-type=powiat");
        Document list = portal.page("/practices?unit-type=powiat");

        assertThat(page.select(".card h3").eachText())
                .isNotEmpty()
                .isEqualTo(list.select(".card h3").eachText());
        assertThat(page.select(".ways a").eachAttr("href")).contains("/praktyki/practices?unit-type=powiat");
        assertThat(list.select(".ways a").eachAttr("href")).contains("/praktyki/map?unit-type=powiat");
        assertThat(page.select("form.filters").attr("action")).isEqualTo("/praktyki/map");
        assertThat(page.select(".chosen a").eachAttr("href")).containsExactly("/praktyki/map");
        assertThat(portal.page("/map?page=2").select(".pages a[rel=prev]").attr("href"))
                .isEqualTo("/praktyki/map");
    }

    @Test
    void aVoivodeshipLeadsToItselfAndBack() {
        Element region = portal.page("/map?q=urząd")
                .select("svg a[data-voivodeship=podlaskie]")
                .get(0);
        String address = region.attr("href");
        assertThat(address).isEqualTo("/praktyki/map?q=urz%C4%85d&voivodeship=podlaskie");

        Element chosen = portal.page(address.substring(portal.base().length()))
                .select("svg a[data-voivodeship=podlaskie]")
                .get(0);
        assertThat(chosen.attr("aria-current")).isEqualTo("true");
        assertThat(chosen.attr("href")).isEqualTo("/praktyki/map?q=urz%C4%85d");
    }

    @Test
    void whatThePageNeedsComesFromHereAndMayBeKeptForGood() {
        Document page = portal.page("/map");
        List<String> addresses = new ArrayList<>(page.select("script").eachAttr("src"));
        addresses.add(page.select("main link").attr("href"));
        addresses.add(page.select(".points").attr("data-outlines"));

        assertThat(addresses).hasSize(6).allSatisfy(address -> {
            assertThat(address).startsWith("/praktyki/assets/");
            HttpResponse<String> file =
                    portal.get(address.substring(portal.base().length()));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        });
        assertThat(page.select("script:not([src]), [style], [onclick], iframe")).isEmpty();
        assertThat(policy("/map")).contains("script-src 'self';", "img-src 'self';", "default-src 'none'");
    }

    @Test
    void aBackgroundIsOfferedWhereAnAdministratorNamedOneAndItsServerAlone() {
        assertThat(portal.page("/map").select(".consent, [data-tiles]")).isEmpty();
        portal.settings(settings -> settings.withTiles(Optional.of(
                new TileSource("https://kafle.example.org:8443/{z}/{x}/{y}.png", "© Urząd \"Kartografii\""))));
        try {
            Document page = portal.page("/en/map");
            assertThat(page.select(".consent[hidden]").text()).contains("kafle.example.org:8443");
            assertThat(page.select(".points").attr("data-tiles"))
                    .isEqualTo("https://kafle.example.org:8443/{z}/{x}/{y}.png");
            assertThat(page.select(".points").attr("data-attribution")).isEqualTo("© Urząd \"Kartografii\"");
            assertThat(policy("/map")).contains("img-src 'self' data: https://kafle.example.org:8443;");
            assertThat(policy("/practices")).doesNotContain("kafle");
        } finally {
            portal.settings(settings -> settings.withTiles(Optional.empty()));
        }
    }

    @Test
    void thePointsAreGeoJsonForAnySite() {
        HttpResponse<String> answer = portal.get(POINTS + "?lang=en");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.body())
                .startsWith("{\"type\":\"FeatureCollection\",\"truncated\":false,\"features\":[")
                .contains(
                        "\"geometry\":{\"type\":\"Point\",\"coordinates\":[22.059,53.178]}",
                        "\"lang\":\"pl\",\"url\":\"/praktyki/en/practices/",
                        "\"locality\":\"Łomża\"");
        assertThat(answer.body().split("\"Feature\"", -1)).hasSize(12 + 1);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(portal.get(POINTS + "?lang=en", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void thePointsFollowTheSameParameters() {
        assertThat(portal.get(POINTS + "?near=53.178,22.059,5").body().split("\"Feature\"", -1))
                .hasSize(2 + 1);
        assertThat(portal.get(POINTS + "?near=0,0,5").body()).contains("\"features\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"near=53,22", "near=53,22,0", "near=99,22,5", "page=2", "size=5", "color=red"})
    void whatIsNotUnderstoodIsAProblemThatNamesIt(String query) {
        HttpResponse<String> answer = portal.get(POINTS + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":400", query.substring(0, query.indexOf('=')));
    }

    @Test
    void whatLiesNearbyIsAListThatCanBeNarrowedAndTakenBack() {
        Document list = portal.page("/practices?near=53.178,22.059,50");

        assertThat(list.select(".card")).hasSize(2);
        assertThat(list.select(".chosen a").text())
                .isEqualTo("usuń warunek W pobliżu: do 50 km od punktu 53,178° N, 22,059° E");
        assertThat(list.select(".chosen a").attr("href")).isEqualTo("/praktyki/practices");
        assertThat(list.select("form.filters input[name=near]").val()).isEqualTo("53.178,22.059,50");
        assertThat(portal.get("/practices?near=tutaj").statusCode()).isEqualTo(400);
    }

    @Test
    void aPracticeWithAPointLeadsToThoseAroundIt() {
        String practice =
                portal.page("/practices?near=53.178,22.059,1").select(".card a").attr("href");
        Document page = portal.page(practice.substring(portal.base().length()));

        assertThat(page.select(".nearby a").attr("href")).isEqualTo("/praktyki/practices?near=53.178%2C22.059%2C50");
    }
}
