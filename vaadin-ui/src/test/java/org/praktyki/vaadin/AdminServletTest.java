package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.praktyki.core.Praktyki;

/** The servlet in a real container, below a context path of its own. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminServletTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .* from '([^']+)';$");

    private final Praktyki praktyki = Installation.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final JettyHost host;

    AdminServletTest() throws Exception {
        host = new JettyHost(praktyki, "/gmina", 0);
    }

    @AfterAll
    void stop() throws Exception {
        host.stop();
        praktyki.close();
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> page() throws IOException, InterruptedException {
        return get(host.address("/gmina/admin/login"));
    }

    @Test
    void thePageOfThePanelIsPolish() throws Exception {
        HttpResponse<String> page = page();
        assertThat(page.statusCode()).isEqualTo(200);
        Document document = Jsoup.parse(page.body());
        assertThat(document.select("html").attr("lang")).isEqualTo("pl");
        assertThat(document.title()).isEqualTo("Praktyki – panel");
    }

    @Test
    void everyScriptAndStyleOfThePageComesFromBelowThePanel() throws Exception {
        HttpResponse<String> page = page();
        Document document = Jsoup.parse(page.body(), page.uri().toString());
        List<String> addresses = document.select("script[src], link[rel=stylesheet]").stream()
                .map(element -> element.absUrl(element.hasAttr("src") ? "src" : "href"))
                .toList();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(3).allMatch(a -> a.contains("/gmina/admin/"));
        for (String address : addresses) {
            HttpResponse<String> answer = get(URI.create(address));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).isNotBlank();
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(address)
                    .contains("max-age=");
        }
    }

    @Test
    void everyModuleOfTheEditorFindsItsNeighbours() throws Exception {
        Document document = Jsoup.parse(page().body(), page().uri().toString());
        Deque<URI> unread = new ArrayDeque<>(List.of(
                URI.create(document.select("script[src$=/rich-text.js]").get(0).absUrl("src"))));
        Set<URI> read = new HashSet<>();
        while (!unread.isEmpty()) {
            URI module = unread.remove();
            if (read.add(module)) {
                HttpResponse<String> answer = get(module);
                assertThat(answer.statusCode()).as(module.toString()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("text/javascript");
                Matcher imports = IMPORT.matcher(answer.body());
                while (imports.find()) {
                    assertThat(imports.group(1)).startsWith("./");
                    unread.add(module.resolve(imports.group(1)));
                }
            }
        }
        assertThat(read).hasSize(18);
    }

    @Test
    void onlyScriptsWithTheNonceOfTheAnswerRun() throws Exception {
        HttpResponse<String> page = page();
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        Document document = Jsoup.parse(page.body());
        assertThat(document.select("script"))
                .isNotEmpty()
                .allSatisfy((Element script) -> assertThat(policy).contains("'nonce-" + script.attr("nonce") + "'"));
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "connect-src 'self'")
                .doesNotContain("script-src 'self'", "http:", "https:");
        assertThat(page().headers().firstValue("Content-Security-Policy").orElse(""))
                .isNotEqualTo(policy);
    }

    @Test
    void answersAreNeitherKeptNorSniffedNorFramed() throws Exception {
        var headers = page().headers();
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void theCookieStaysWithThePanel() throws Exception {
        assertThat(page().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Path=/gmina/admin", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void thePanelWithoutASlashLeadsToThePanel() throws Exception {
        HttpResponse<String> answer = get(host.address("/gmina/admin"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/gmina/admin/");
    }

    @Test
    void aFileThatIsNotThePanelsIsNotFound() throws Exception {
        assertThat(get(host.address("/gmina/admin/VAADIN/build/nothing.js")).statusCode())
                .isEqualTo(404);
    }
}
