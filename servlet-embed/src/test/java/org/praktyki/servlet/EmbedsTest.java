package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the widget is made of; how it behaves in a browser is tested with the portal. */
@TestInstance(Lifecycle.PER_CLASS)
class EmbedsTest {

    private final Portal portal = Portal.start();

    @BeforeAll
    void fill() {
        Town.build(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/v1/praktyki.js", "/embed/v1/list", "/embed/v1/list?foo=1"})
    void anySiteMayTakeIt(String path) {
        HttpResponse<String> response = portal.get(path, "Origin", "https://sasiad.example.org");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
                .contains("cross-origin");
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.body()).isEqualTo(portal.get(path).body());
    }

    @Test
    void theScriptIsAModuleThatKeepsNothing() {
        HttpResponse<String> response = portal.get("/embed/v1/praktyki.js");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(response.body())
                .contains("customElements.define(`praktyki-${widget}`", "credentials: 'omit'", "cache: 'no-cache'")
                .doesNotContain("innerHTML", "localStorage", "sessionStorage", "document.cookie", "eval(");
    }

    @Test
    void theListIsThatOfThePages() {
        String query = "?category=uslugi-spoleczne&sort=title";
        Document fragment = portal.page("/embed/v1/list" + query + "&size=3");
        Document page = portal.page("/practices" + query + "&size=3");
        assertThat(fragment.select(".card").eachText())
                .hasSize(3)
                .isEqualTo(page.select(".card").eachText());
        assertThat(fragment.select(".card a").eachAttr("abs:href"))
                .isEqualTo(page.select(".card a").eachAttr("abs:href"));
        assertThat(fragment.select(".all a").attr("abs:href"))
                .isEqualTo(portal.at("/practices" + query).toString());
        assertThat(fragment.select(".all").text()).isEqualTo("Cała lista: 5 praktyk");
    }

    @Test
    void linksAreRelativeSoThatTheyLeadWhereTheListCameFrom() {
        Document fragment = portal.page("/embed/v1/list?lang=en&size=1");
        assertThat(fragment.select("a").eachAttr("href"))
                .hasSize(2)
                .allMatch(href -> href.startsWith("../../en/practices"));
    }

    @Test
    void fiveAreShownUnlessMoreAreAskedFor() {
        assertThat(portal.page("/embed/v1/list").select(".card")).hasSize(5);
        assertThat(portal.page("/embed/v1/list?size=100").select(".card")).hasSize(16);
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(portal.page("/embed/v1/list?q=zzz").text())
                .isEqualTo("Nie ma jeszcze takich praktyk. Cała lista: 0 praktyk");
    }

    @Test
    void aRefusalIsPlainText() {
        HttpResponse<String> response = portal.get("/embed/v1/list?size=900&lang=en");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(response.body()).contains("„size”");
    }
}
