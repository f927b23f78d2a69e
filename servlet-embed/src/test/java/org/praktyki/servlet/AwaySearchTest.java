package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.spi.UnavailableException;

class AwaySearchTest {

    private final SearchEngine engine = new InMemorySearch();
    private boolean away;
    private final Portal portal = Portal.start("", "/praktyki/*", engineThatMayBeAway());

    private SearchEngine engineThatMayBeAway() {
        return (SearchEngine) Proxy.newProxyInstance(
                SearchEngine.class.getClassLoader(),
                new Class<?>[] {SearchEngine.class},
                (proxy, method, args) -> answer(method, args));
    }

    private Object answer(Method method, Object[] args) throws Throwable {
        if (method.getName().equals("trouble")) {
            return away ? Optional.of("No answer from http://search.example.org:9200") : Optional.empty();
        }
        if (away && !method.getName().equals("close")) {
            throw new UnavailableException("away", new IOException("http://search.example.org:9200"));
        }
        try {
            return method.invoke(engine, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @BeforeEach
    void fill() {
        portal.save(Samples.published("Ogród deszczowy"));
        away = true;
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void healthNamesEachPartAndSaysDegradedButNotWhere() {
        HttpResponse<String> response = portal.get("/health");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.body())
                .isEqualTo("{\"status\":\"degraded\",\"parts\":{\"database\":\"ok\",\"search\":\"failing\"}}\n");
        away = false;
        assertThat(portal.get("/health").body())
                .isEqualTo("{\"status\":\"ok\",\"parts\":{\"database\":\"ok\",\"search\":\"ok\"}}\n");
    }

    @Test
    void theListSaysThatItIsAwayAndWhenToComeAgain() {
        HttpResponse<String> response = portal.get("/practices?q=ogr%C3%B3d");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.body())
                .contains("Wyszukiwarka jest chwilowo niedostępna")
                .doesNotContain("example.org:9200");
        assertThat(portal.get("/en/practices").body()).contains("The search is not available at the moment");
    }

    @Test
    void aWidgetIsToldSoToo() {
        HttpResponse<String> response = portal.get("/embed/v1/list");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(response.body()).contains("Spróbuj ponownie za chwilę");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/suggestions?q=ogr", "/api/v1/practices.geojson", "/places-like-mine?town=osiek"})
    void whateverElseAsksTheSearchSaysSoToo(String path) {
        HttpResponse<String> response = portal.get(path);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(response.body()).doesNotContain("example.org:9200");
    }

    @Test
    void practicesAndTopicsAreReadOn() {
        assertThat(portal.get("/practices/ogrod-deszczowy").statusCode()).isEqualTo(200);
        HttpResponse<String> home = portal.get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body())
                .contains(
                        "Strony praktyk działają jak zwykle",
                        Samples.topics().sections().get(0).name())
                .doesNotContain("0 praktyk");
    }

    @Test
    void whatChangedMeanwhileIsFoundAfterwards() {
        portal.save(Samples.published("Zielony dach"));
        away = false;
        portal.save(Samples.published("Sad"));
        assertThat(portal.get("/practices").body()).contains("Zielony dach", "Sad", "Ogród deszczowy");
    }
}
