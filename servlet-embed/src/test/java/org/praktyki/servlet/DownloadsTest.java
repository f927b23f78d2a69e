package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;

/** Parts of files, and files that must never be shown. */
@TestInstance(Lifecycle.PER_CLASS)
class DownloadsTest {

    private static final String CONTENT = "0123456789";

    private final Portal portal = Portal.start();
    private final Practice practice =
            portal.attach(portal.save(Samples.published("Nagranie")), "nagranie.bin", "application/x-x", CONTENT);
    private final String path = path(practice, practice.attachments().get(0));
    private final String tag = header(portal.get(path), "ETag");

    @AfterAll
    void stop() {
        portal.close();
    }

    private static String path(Practice practice, Attachment file) {
        return "/practices/" + practice.slug() + "/attachments/" + file.key() + "/" + Links.encode(file.name());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-5, 2345, bytes 2-5/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=0-99, 0123456789, bytes 0-9/10",
    })
    void aPartIsGivenAlone(String range, String part, String place) {
        HttpResponse<String> response = portal.get(path, "Range", range);
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(part);
        assertThat(header(response, "Content-Range")).isEqualTo(place);
        assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(part.length()));
        assertThat(header(response, "ETag")).isEqualTo(tag);
        assertThat(header(response, "Content-Disposition")).startsWith("attachment; ");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    }

    @Test
    void theWholeSaysThatPartsCanBeHad() {
        for (String range : new String[] {"bytes=0-1,4-5", "bytes=5-2", "lines=1-2"}) {
            HttpResponse<String> response = portal.get(path, "Range", range);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(CONTENT);
            assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
            assertThat(header(response, "Content-Range")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=-0", "bytes=400-500"})
    void behindTheEndThereIsNothing(String range) {
        HttpResponse<String> response = portal.get(path, "Range", range);
        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(header(response, "Content-Range")).isEqualTo("bytes */10");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aPartOfAnotherContentIsNotGiven() {
        assertThat(portal.get(path, "Range", "bytes=2-5", "If-Range", tag).statusCode())
                .isEqualTo(206);
        for (String other : new String[] {"\"x\"", "W/" + tag, "Sat, 29 Oct 1994 19:43:31 GMT"}) {
            HttpResponse<String> response = portal.get(path, "Range", "bytes=2-5", "If-Range", other);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(CONTENT);
        }
    }

    @Test
    void whoHasTheFileIsNotGivenAPartOfIt() {
        HttpResponse<String> response = portal.get(path, "Range", "bytes=2-5", "If-None-Match", tag);
        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void rangesAreForGetAlone() {
        HttpResponse<String> response = portal.send("HEAD", portal.at(path), "Range", "bytes=2-5");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Length")).isEqualTo("10");
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void pagesAreNotGivenInParts() {
        HttpResponse<String> response = portal.get("/practices", "Range", "bytes=0-1");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Accept-Ranges")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rysunek.svg, image/svg+xml", "strona.html, text/html", "zdjęcie.png, image/png"})
    void whatCouldCarryAScriptIsSavedAndNotShown(String name, String type) {
        Practice with = portal.attach(portal.save(Samples.published("Pliki")), name, type, "<svg onload='x()'/>");
        HttpResponse<String> response = portal.get(path(with, with.attachments().get(0)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Disposition")).startsWith("attachment; ");
        assertThat(header(response, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theEnglishPageLeadsToTheSameFile() {
        String href = portal.page("/en/practices/" + practice.slug() + "/attachments")
                .select(".files a")
                .attr("href");
        assertThat(href).isEqualTo(portal.base() + path);
        assertThat(portal.get("/en" + path).body()).isEqualTo(CONTENT);
    }

    @Test
    void aPreviewHasItsFilesToo() {
        Practice written = practice.toBuilder().title("Zmieniane").build();
        String preview = portal.preview(written);
        String href = portal.page(preview + "/attachments").select(".files a").attr("href");
        assertThat(href).startsWith(portal.base() + preview + "/attachments/");
        HttpResponse<String> response = portal.get(href.substring(portal.base().length()));
        assertThat(response.body()).isEqualTo(CONTENT);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }
}
