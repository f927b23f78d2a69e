package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent compressed, and under which tag. */
@TestInstance(Lifecycle.PER_CLASS)
class CompressionTest {

    private final Portal portal = Portal.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void fill() {
        Town.build(portal);
    }

    @AfterAll
    void stop() {
        client.close();
        portal.close();
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.at(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .headers(headers);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] inflated(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/practices", "/map", "/embed/v1/list", "/api/v1/practices.geojson"})
    void whoeverTakesGzipIsSentTheSameCompressed(String path) throws Exception {
        HttpResponse<byte[]> plain = send("GET", path, "Accept-Encoding", "identity");
        HttpResponse<byte[]> gzip = send("GET", path, "Accept-Encoding", "br, gzip");

        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(gzip, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(inflated(gzip.body())).isEqualTo(plain.body());
        assertThat(header(gzip, "Content-Length")).isEqualTo(Integer.toString(gzip.body().length));
        assertThat(header(gzip, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
        assertThat(gzip.body().length).isLessThan(plain.body().length / 2);
    }

    @Test
    void eachFormHasATagOfItsOwn() throws Exception {
        String plain = header(send("GET", "/practices", "Accept-Encoding", "identity"), "ETag");
        String gzip = header(send("GET", "/practices", "Accept-Encoding", "gzip"), "ETag");

        assertThat(gzip).isNotEqualTo(plain).startsWith("W/\"").endsWith("-gzip\"");
        HttpResponse<byte[]> known = send("GET", "/practices", "Accept-Encoding", "gzip", "If-None-Match", gzip);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(header(known, "ETag")).isEqualTo(gzip);
        assertThat(header(known, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(send("GET", "/practices", "Accept-Encoding", "gzip", "If-None-Match", plain)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/practices", "Accept-Encoding", "identity", "If-None-Match", plain)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void headSaysWhatGetWouldSend() throws Exception {
        HttpResponse<byte[]> get = send("GET", "/practices", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> head = send("HEAD", "/practices", "Accept-Encoding", "gzip");

        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
    }

    @Test
    void whatIsMadeForOneVisitorIsSentPlain() throws Exception {
        for (String path : new String[] {"/nothing", "/practices?foo=1", "/health"}) {
            HttpResponse<byte[]> response = send("GET", path, "Accept-Encoding", "gzip");
            assertThat(header(response, "Content-Encoding")).isEmpty();
            assertThat(header(response, "Vary")).isEmpty();
        }
    }

    @Test
    void otherSitesMayShowAFragmentForAMomentWhileTheyAskForANewOne() throws Exception {
        assertThat(header(send("GET", "/embed/v1/list", "Accept", "*/*"), "Cache-Control"))
                .isEqualTo("public, max-age=60, stale-while-revalidate=300");
        assertThat(header(send("GET", "/embed/v1/list?foo=1", "Accept", "*/*"), "Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(header(send("GET", "/practices", "Accept", "*/*"), "Cache-Control"))
                .isEqualTo("no-cache");
    }
}
