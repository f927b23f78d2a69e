package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for frames; how they behave in one is tested with the portal. */
@TestInstance(Lifecycle.PER_CLASS)
class FramesTest {

    private final Portal portal = Portal.start(new WelcomePlugin());

    @BeforeAll
    void fill() {
        Town.build(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "search?q=energia", "map", "topics", "welcome", "list?size=900"})
    void aFramePageIsTheOnlyKindThatMayBeFramed(String widget) {
        HttpResponse<String> frame = portal.get("/embed/v1/frame/" + widget);
        assertThat(policy(frame)).contains("frame-ancestors *", "script-src 'self'", "default-src 'none'");
        assertThat(frame.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(policy(portal.get("/embed/v1/" + widget))).contains("frame-ancestors 'none'");
        assertThat(policy(portal.get("/practices"))).contains("frame-ancestors 'none'");
    }

    @Test
    void itShowsTheSameAsTheWidgetElsewhere() {
        Document frame = portal.page("/embed/v1/frame/list?size=3&lang=en&theme=dark&heading=Newest");
        assertThat(frame.select(".card").eachText())
                .hasSize(3)
                .isEqualTo(portal.page("/embed/v1/list?size=3&lang=en")
                        .select(".card")
                        .eachText());
        assertThat(frame.select("html").attr("lang")).isEqualTo("en");
        assertThat(frame.select("html").attr("class")).isEqualTo("dark");
        assertThat(frame.select("h2").text()).isEqualTo("Newest");
        assertThat(frame.select("base").attr("target")).isEqualTo("_top");
    }

    @Test
    void itsLinksAndFilesAreThere() {
        Document frame = portal.page("/embed/v1/frame/list?size=1");
        assertThat(frame.select("a[href], link[href], script[src]"))
                .hasSize(4)
                .extracting(element -> element.absUrl("href") + element.absUrl("src"))
                .allSatisfy(address -> assertThat(
                                portal.send("GET", URI.create(address)).statusCode())
                        .isEqualTo(200));
    }

    @Test
    void whatItIsMadeOfMayBeLoadedByASandbox() {
        Document frame = portal.page("/embed/v1/frame/list?size=1");
        for (String address : frame.select("link, script").eachAttr("href")) {
            assertThat(address).matches("\\.\\./page\\.[0-9a-f]{20}\\.css|");
        }
        String script = frame.select("script").attr("abs:src");
        HttpResponse<String> answer = portal.send("GET", URI.create(script), "Origin", "null");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(answer.body()).doesNotContain("localStorage", "sessionStorage", "cookie", "innerHTML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=900", "theme=red", "foo=1", "lang=de", "heading=a&heading=b"})
    void aRefusalNamesWhatIsWrongAndLeadsToThePortal(String query) {
        HttpResponse<String> response = portal.get("/embed/v1/frame/list?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        Document page = portal.page("/embed/v1/frame/list?" + query);
        assertThat(page.select(".problem").text()).contains("„" + query.split("=")[0] + "”");
        assertThat(page.select(".all a").attr("abs:href"))
                .isEqualTo(portal.at("/practices").toString());
    }

    @Test
    void aHeadingStaysText() {
        Document frame = portal.page("/embed/v1/frame/welcome?heading=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(frame.select("script")).hasSize(1);
        assertThat(frame.select("h2").text()).isEqualTo("<script>alert(1)</script>");
    }
}
