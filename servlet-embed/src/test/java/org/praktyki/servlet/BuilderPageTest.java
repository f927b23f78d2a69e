package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;

class BuilderPageTest {

    private static final URI ADDRESS = URI.create("https://portal.example.org/praktyki");

    private final Portal portal = Portal.start(new Site("Praktyki", Optional.empty(), Optional.of(ADDRESS)));

    @BeforeEach
    void fill() {
        portal.save(Samples.published("Karta mieszkańca"));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private Document page(String query) {
        return portal.page("/embed" + query);
    }

    private static String code(Document page, String way) {
        return page.select("#way-" + way + " ~ pre code").get(0).wholeText();
    }

    @Test
    void everyWidgetHasAFormAPreviewAndItsLines() {
        for (String widget : List.of("list", "search", "map", "topics")) {
            Document page = page("?widget=" + widget);
            assertThat(page.select("#embed-widget option[selected]").eachAttr("value"))
                    .containsExactly(widget);
            String preview = page.select("iframe.preview").attr("src");
            assertThat(portal.get(preview.substring("/praktyki".length())).statusCode())
                    .as(preview)
                    .isEqualTo(200);
            assertThat(code(page, "component")).contains("<praktyki-" + widget, "integrity=\"sha384-");
            assertThat(code(page, "frame")).contains("/embed/v1/frame/" + widget);
        }
    }

    @Test
    void whatIsChosenStandsInAllLinesAndInTheForm() {
        Document page = page(
                "?widget=list&voivodeship=mazowieckie&voivodeship=lodzkie&size=3&q=%22karta%22&lang=en&theme=dark");
        Document component = Jsoup.parse(code(page, "component"));
        assertThat(component.select("praktyki-list").attr("voivodeship")).isEqualTo("mazowieckie lodzkie");
        assertThat(component.select("praktyki-list").attr("q")).isEqualTo("\"karta\"");
        assertThat(component.select("praktyki-list").attr("lang")).isEqualTo("en");
        assertThat(component.select("praktyki-list").attr("theme")).isEqualTo("dark");
        assertThat(component.select("praktyki-list a").attr("href"))
                .isEqualTo(ADDRESS + "/en/practices?voivodeship=mazowieckie&voivodeship=lodzkie&q=%22karta%22");
        assertThat(Jsoup.parse(code(page, "frame")).select("iframe").attr("src"))
                .startsWith(ADDRESS + "/embed/v1/frame/list?")
                .contains("voivodeship=mazowieckie", "voivodeship=lodzkie", "size=3", "lang=en", "theme=dark");
        assertThat(code(page, "jsp")).contains("<jsp:include", "voivodeship=lodzkie");
        assertThat(page.select("#embed-size").attr("value")).isEqualTo("3");
        assertThat(page.select("#embed-theme option[selected]").attr("value")).isEqualTo("dark");
        assertThat(page.select("details.kinds input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("mazowieckie", "lodzkie");
    }

    @Test
    void theScriptInTheLinesIsTheOneThatIsServed() {
        Document component = Jsoup.parse(code(page(""), "component"));
        String address = component.select("script").attr("src");
        assertThat(address).startsWith(ADDRESS + "/embed/v1/praktyki.");
        var script = portal.get(address.substring(ADDRESS.toString().length()));
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(component.select("script").attr("integrity"))
                .isEqualTo(Hash.integrity(script.body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thePolicyThatIsAdvisedLetsTheWidgetIn() {
        Document page = page("?widget=list");
        String component = page.select("#way-component ~ pre code").get(1).wholeText();
        assertThat(component)
                .isEqualTo("script-src https://portal.example.org; connect-src https://portal.example.org");
        Document verdict = check(
                "Content-Security-Policy: default-src 'none'; frame-src https://portal.example.org; " + component);
        assertThat(verdict.select(".obstacles")).isEmpty();
    }

    @Test
    void aCardWaitsForItsPractice() {
        Document without = page("?widget=card");
        assertThat(without.select("iframe.preview")).isEmpty();
        assertThat(without.select("#made .empty").text()).contains("wklej adres");
        Document with = page(
                "?widget=card&practice=https%3A%2F%2Fportal.example.org%2Fpraktyki%2Fpractices%2Fkarta-mieszkanca%3Fa%3D1");
        assertThat(code(with, "component")).contains("practice=\"karta-mieszkanca\"");
        assertThat(code(with, "wordpress")).isEqualTo(ADDRESS + "/practices/karta-mieszkanca");
    }

    @Test
    void choosingAnotherWidgetForgetsWhatItDoesNotTake() {
        assertThat(code(page("?widget=topics&q=rower&size=3&voivodeship=lodzkie"), "component"))
                .doesNotContain("rower", "size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?widget=nothing", "?widget=list&colour=red", "?widget=list&size=1000", "?theme=pink"})
    void whatNoWidgetTakesIsRefused(String query) {
        assertThat(portal.get("/embed" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void hostileValuesStayText() {
        String hostile = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        Document page = page("?widget=list&q=" + hostile + "&heading=" + hostile);
        assertThat(page.select("script:not([src])")).isEmpty();
        Document component = Jsoup.parse(code(page, "component"));
        assertThat(component.select("script")).hasSize(1);
        assertThat(component.select("praktyki-list").attr("heading")).isEqualTo("\"><script>alert(1)</script>");
    }

    private HttpResponse<String> check(String address, String pasted) {
        return portal.post(
                "/embed/check",
                "address=" + Links.encode(address) + "&pasted=" + Links.encode(pasted),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private Document check(String pasted) {
        return Jsoup.parse(check("", pasted).body());
    }

    @Test
    void aBlankWidgetIsExplained() {
        Document page = check("Content-Security-Policy: script-src 'self'; frame-src *");
        assertThat(page.select(".obstacles pre").eachText())
                .containsExactly("script-src 'self'", "script-src 'self' https://portal.example.org");
        assertThat(page.select(".fine")).hasSize(1);
        assertThat(page.select("textarea").text()).contains("script-src");
    }

    @Test
    void whatCannotBeReadIsSaidAndKept() {
        Document page = check("nic z tego");
        assertThat(page.select("[role=alert]").text()).contains("nagłówków");
        assertThat(page.select("textarea").text()).isEqualTo("nic z tego");
    }

    @Test
    void noPageIsFetchedWhereNobodyWasNamed() {
        HttpResponse<String> answer = check("http://127.0.0.1/", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Pobieramy tylko strony");
    }
}
