package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.embed.AllowedHost;
import org.praktyki.core.embed.EmbedCount;
import org.praktyki.core.embed.Embedded;
import org.praktyki.core.embed.HostRule;
import org.praktyki.core.text.Slug;

/** Which sites may show widgets, and what is counted of that. */
@TestInstance(Lifecycle.PER_CLASS)
class HostGateTest {

    private static final String LIST = "/embed/v1/list";
    private static final String TOPIC = LIST + "?category=uslugi-spoleczne";
    private static final String TOWN = "https://www.example.org";
    private static final String LIBRARY = "https://library.example.org";
    private static final String STRANGER = "https://stranger.example";

    private final Portal portal = Portal.start();

    @BeforeAll
    void fill() {
        Town.build(portal);
    }

    @AfterEach
    void everyoneMay() {
        portal.praktyki()
                .embedHosts()
                .current(Portal.EDITOR)
                .rules()
                .forEach(rule -> portal.praktyki().embedHosts().remove(Portal.EDITOR, rule));
        forgetCounts();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private void name(String... hosts) {
        for (String host : hosts) {
            portal.praktyki().embedHosts().add(Portal.EDITOR, new HostRule(new AllowedHost(host)));
        }
    }

    private void nameFor(String topic, String host) {
        portal.praktyki()
                .embedHosts()
                .add(Portal.EDITOR, new HostRule(new AllowedHost(host), Optional.of(new Slug(topic))));
    }

    private List<EmbedCount> counts() {
        return portal.praktyki().embedCounts().lately(Portal.EDITOR, 30);
    }

    private void forgetCounts() {
        counts().forEach(count -> portal.counts().remove(count.what().host()));
    }

    private static String header(HttpResponse<String> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    @ParameterizedTest
    @CsvSource({TOWN, STRANGER, "null", "http://localhost:8080"})
    void whereNobodyIsNamedEveryoneMay(String origin) {
        HttpResponse<String> response = portal.get(LIST, "Origin", origin);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(response, "Vary")).doesNotContain("Origin");
    }

    @Test
    void whoIsNamedGetsAnAnswerOfItsOwn() {
        name("www.example.org", "*.town.example");
        for (String origin : List.of(TOWN, "https://a.town.example", "http://www.example.org")) {
            HttpResponse<String> response = portal.get(LIST, "Origin", origin);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(header(response, "Vary")).contains("Origin");
            assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
            assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void anUnchangedAnswerSaysWhoMayReadItToo() {
        name("www.example.org");
        String tag = header(portal.get(LIST), "ETag");
        HttpResponse<String> response = portal.get(LIST, "Origin", TOWN, "If-None-Match", tag);
        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(TOWN);
        assertThat(header(response, "Vary")).contains("Origin");
    }

    @Test
    void whatIsKeptCompressedIsStillEachHostsOwn() {
        name("www.example.org", "library.example.org");
        for (String origin : List.of(TOWN, LIBRARY, TOWN)) {
            HttpResponse<String> response = portal.get(LIST + "?size=16", "Origin", origin, "Accept-Encoding", "gzip");
            assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding, Origin");
        }
    }

    @ParameterizedTest
    @CsvSource({"Origin," + STRANGER, "Origin,null", "Referer," + STRANGER + "/strona"})
    void whoIsNotNamedIsToldSo(String header, String value) {
        name("www.example.org");
        HttpResponse<String> response = portal.get(LIST, header, value);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(header(response, "Content-Type")).startsWith("text/plain");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.body()).contains("Osadzanie").doesNotContain("card");
        assertThat(portal.get(LIST + "?lang=en", header, value).body()).contains("Embedding");
    }

    @Test
    void theRefusalNamesTheHostAndNothingElseOfThePage() {
        name("www.example.org");
        assertThat(portal.get(LIST, "Referer", STRANGER + ":8443/strona?osoba=jan")
                        .body())
                .contains("stranger.example:8443")
                .doesNotContain("osoba", "strona?");
    }

    @Test
    void programsThatNameNobodyAreLetThroughWithoutALeaveToShare() {
        name("www.example.org");
        HttpResponse<String> response = portal.get(LIST);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(response, "Vary")).contains("Origin");
    }

    @Test
    void ownPagesMayAlways() {
        name("www.example.org");
        assertThat(portal.get(LIST, "Origin", portal.origin()).statusCode()).isEqualTo(200);
        assertThat(portal.get(LIST, "Referer", portal.origin() + "/praktyki/embed?a=b")
                        .statusCode())
                .isEqualTo(200);
        assertThat(counts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/v1/praktyki.js", "/assets/none.css", "/practices", "/embed/v1/nothing"})
    void whatIsNoWidgetIsTheSameForEveryone(String path) {
        HttpResponse<String> before = portal.get(path, "Origin", STRANGER);
        name("www.example.org");
        HttpResponse<String> after = portal.get(path, "Origin", STRANGER);
        assertThat(after.statusCode()).isEqualTo(before.statusCode());
        assertThat(header(after, "Access-Control-Allow-Origin"))
                .isEqualTo(header(before, "Access-Control-Allow-Origin"));
        assertThat(header(after, "Content-Security-Policy")).isEqualTo(header(before, "Content-Security-Policy"));
    }

    @Test
    void aHostOfATopicMayShowThatTopic() {
        name("www.example.org");
        nameFor("uslugi-spoleczne", "library.example.org");
        assertThat(portal.get(TOPIC, "Origin", LIBRARY).statusCode()).isEqualTo(200);
        assertThat(portal.get(LIST, "Origin", LIBRARY).statusCode()).isEqualTo(403);
        assertThat(portal.get(TOPIC, "Origin", STRANGER).statusCode()).isEqualTo(403);
        assertThat(portal.get(LIST + "?category=nie-ma", "Origin", LIBRARY).statusCode())
                .isEqualTo(403);
    }

    @Test
    void fragmentsAreNeverFramed() {
        assertThat(header(portal.get(LIST), "Content-Security-Policy")).contains("frame-ancestors 'none'");
        name("www.example.org");
        assertThat(header(portal.get(LIST, "Origin", TOWN), "Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void onlyThoseMayFrameWhoMayEmbed() {
        String frame = "/embed/v1/frame/list";
        assertThat(header(portal.get(frame), "Content-Security-Policy")).endsWith("; frame-ancestors *");
        name("www.example.org:8443", "*.town.example");
        nameFor("uslugi-spoleczne", "library.example.org");
        assertThat(header(portal.get(frame), "Content-Security-Policy"))
                .endsWith("; frame-ancestors 'self' http://*.town.example http://www.example.org:8443");
        assertThat(header(portal.get(frame + "?category=kultura"), "Content-Security-Policy"))
                .endsWith("; frame-ancestors 'self' http://*.town.example http://library.example.org"
                        + " http://www.example.org:8443");
    }

    @Test
    void aFrameThatIsRefusedSaysSoWhereItStands() {
        name("www.example.org");
        HttpResponse<String> response =
                portal.get("/embed/v1/frame/list", "Referer", STRANGER + "/", "Sec-Fetch-Dest", "iframe");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(header(response, "Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors *");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.body()).contains("stranger.example");
        assertThat(counts())
                .extracting(EmbedCount::what)
                .containsExactly(new Embedded("stranger.example", "list", true));
    }

    @Test
    void badParametersAreStillToldToThoseWhoMay() {
        name("www.example.org");
        HttpResponse<String> response = portal.get(LIST + "?foo=1", "Origin", TOWN);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(TOWN);
    }

    @Test
    void aBrowserThatAsksBeforehandIsAnswered() {
        name("www.example.org");
        HttpResponse<String> mine = portal.send("OPTIONS", portal.at(LIST), "Origin", TOWN);
        assertThat(mine.statusCode()).isEqualTo(204);
        assertThat(header(mine, "Access-Control-Allow-Origin")).isEqualTo(TOWN);
        assertThat(header(mine, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(header(mine, "Vary")).contains("Origin");
        assertThat(mine.body()).isEmpty();
        assertThat(portal.send("OPTIONS", portal.at(LIST), "Origin", STRANGER).statusCode())
                .isEqualTo(403);
        assertThat(portal.send("POST", portal.at(LIST), "Origin", TOWN).statusCode())
                .isEqualTo(405);
    }

    @Test
    void whatEachHostEmbedsIsCountedAlsoWhereItHasItAlready() {
        name("www.example.org");
        String tag = header(portal.get(LIST), "ETag");
        portal.get(LIST, "Origin", TOWN);
        portal.get(LIST, "Origin", TOWN, "If-None-Match", tag);
        portal.get(LIST, "Referer", TOWN + "/strona?osoba=jan");
        portal.get(LIST + "?foo=1", "Origin", TOWN);
        portal.send("HEAD", portal.at(LIST), "Origin", TOWN);
        portal.get(LIST, "Referer", TOWN + "/odnosnik", "Sec-Fetch-Dest", "document");
        portal.get(LIST, "Origin", STRANGER);
        portal.get(LIST, "Origin", "http://192.0.2.7:8080");
        portal.get("/embed/v1/praktyki.js", "Origin", TOWN);

        assertThat(counts())
                .extracting(EmbedCount::what, EmbedCount::times)
                .containsExactly(
                        tuple(new Embedded("www.example.org", "list", false), 3L),
                        tuple(new Embedded("", "list", true), 1L),
                        tuple(new Embedded("stranger.example", "list", true), 1L));
    }
}
