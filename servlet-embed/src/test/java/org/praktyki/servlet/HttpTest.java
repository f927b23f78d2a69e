package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.IndexBuild;
import org.praktyki.core.search.Marker;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Spot;

/** Methods, headers, caching, mappings. */
@TestInstance(Lifecycle.PER_CLASS)
class HttpTest {

    private final Portal portal = Portal.start();
    private final Practice practice = portal.attach(
            portal.save(Samples.published("Ścieżka pieszo-rowerowa")),
            "Żółta łódź – „plan” 1.pdf",
            "application/pdf",
            "treść");

    @AfterAll
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/practices", "/en/practices", "/practices/sciezka-pieszo-rowerowa", "/nothing"})
    void pagesCarryTheirSafetyHeaders(String path) {
        HttpResponse<String> response = portal.get(path);
        assertThat(header(response, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(header(response, "Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
                                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void onlyReadingIsAllowed(String method) {
        HttpResponse<String> response = portal.send(method, portal.at("/practices"));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        HttpResponse<String> get = portal.get("/practices");
        HttpResponse<String> head = portal.send("HEAD", portal.at("/practices"));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
    }

    @Test
    void anUnchangedPageIsNotSentAgainAndAChangedOneIs() {
        String path = "/practices/" + portal.save(Samples.published("Zmienna")).slug();
        String tag = header(portal.get(path), "ETag");
        HttpResponse<String> again = portal.get(path, "If-None-Match", "\"x\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        try (Portal other = Portal.start()) {
            Practice first = other.save(Samples.published("Zmienna"));
            String old = header(other.get(path), "ETag");
            other.save(first.toBuilder().title("Zmieniona").build());
            HttpResponse<String> changed = other.get(path, "If-None-Match", old);
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(changed.body()).contains("<h1 lang=\"pl\">Zmieniona</h1>");
        }
    }

    @Test
    void assetsMayBeKeptForGood() {
        Document page = portal.page("/");
        for (String link : page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href")) {
            HttpResponse<String> response = portal.get(link.replaceFirst("^/praktyki", ""));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(header(response, "Content-Type")).containsAnyOf("text/css", "image/svg+xml");
            assertThat(link).matches("/praktyki/assets/[a-z]+\\.[0-9a-f]{20}\\.(css|svg)");
        }
    }

    @Test
    void anAttachmentIsSavedUnderItsOwnName() {
        Document page = portal.page("/practices/" + practice.slug() + "/attachments");
        String path = page.select(".files a").attr("href").replaceFirst("^/praktyki", "");
        HttpResponse<String> response = portal.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("treść");
        assertThat(header(response, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(response, "Content-Length")).isEqualTo("7");
        assertThat(header(response, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"Zolta lodz _ _plan_ 1.pdf\"; filename*=UTF-8''"
                        + "%C5%BB%C3%B3%C5%82ta%20%C5%82%C3%B3d%C5%BA%20%E2%80%93%20%E2%80%9Eplan%E2%80%9D%201.pdf");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(portal.get(path, "If-None-Match", header(response, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(portal.get(path.replace("1.pdf", "2.pdf")).statusCode()).isEqualTo(404);
        assertThat(portal.get(path.replace(practice.slug().value(), "inna")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAttachmentWhoseContentIsLostIsNotThere() {
        Practice lost = portal.save(Samples.full());
        Document page = portal.page("/practices/" + lost.slug() + "/attachments");
        String path = page.select(".files a").attr("href").replaceFirst("^/praktyki", "");
        assertThat(portal.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /praktyki/*, /praktyki",
        "/miasto, /praktyki/*, /miasto/praktyki",
        "/miasto, /*, /miasto",
        "'', /*, ''",
        "'', /, ''",
        "/urz%C4%85d%20gminy, /dobre/praktyki/*, /urz%C4%85d%20gminy/dobre/praktyki",
    })
    void linksFollowTheMapping(String context, String mapping, String base) {
        try (Portal other = Portal.start(context, mapping)) {
            Practice full = other.save(Samples.full());
            Document page = other.page("/practices/" + full.slug());
            assertThat(page.select("h1").text()).startsWith("Biblioteka");
            assertThat(page.select("[href^=/]").eachAttr("href"))
                    .hasSizeGreaterThan(10)
                    .allMatch(h -> h.startsWith(base + "/"));
            assertThat(other.get(page.select("link[rel=stylesheet]")
                                    .attr("href")
                                    .substring(base.length()))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(other.page("/en/practices").select(".card a").attr("href"))
                    .isEqualTo(base + "/en/practices/" + full.slug());
        }
    }

    @Test
    void theMappingItselfIsTheHomePage() {
        assertThat(portal.get("").statusCode()).isEqualTo(200);
        assertThat(portal.page("").select("link[rel=canonical]").attr("href")).isEqualTo("/praktyki/");
        assertThat(portal.page("/en").select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void troubleIsAPageWithoutDetails() {
        try (Portal broken = Portal.start("", "/praktyki/*", new BrokenSearch())) {
            HttpResponse<String> response = broken.get("/practices");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .contains("Coś poszło nie tak", "role=\"search\"")
                    .doesNotContain("secret", "Exception", "org.praktyki");
            assertThat(broken.get("/embed/v1/list").statusCode()).isEqualTo(500);
            assertThat(header(broken.get("/embed/v1/list"), "Access-Control-Allow-Origin"))
                    .isEqualTo("*");
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** An index that cannot be read. */
    private static final class BrokenSearch implements SearchEngine {

        private final SearchEngine engine = new InMemorySearch();

        @Override
        public List<PracticeId> similar(Practice practice, int limit) {
            return List.of();
        }

        @Override
        public List<PracticeId> titled(String typed, int limit) {
            return List.of();
        }

        @Override
        public List<Spot> spots(Query query, int limit) {
            return List.of();
        }

        @Override
        public Marker marker(Query query) {
            return Marker.NOTHING;
        }

        @Override
        public Hits search(Query query) {
            throw new IllegalStateException("secret");
        }

        @Override
        public long position() {
            return engine.position();
        }

        @Override
        public void apply(Collection<Searchable> changed, Set<PracticeId> removed, long position) {
            engine.apply(changed, removed, position);
        }

        @Override
        public void purge() {}

        @Override
        public IndexBuild rebuild() {
            return engine.rebuild();
        }

        @Override
        public void close() {}
    }
}
