package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What someone sends who means harm: it changes nothing for those who come after, and nothing of it comes back. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private final Portal portal = Portal.start();
    private int fresh;

    @BeforeAll
    void fill() {
        Town.build(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    /** An address that nobody has asked for yet, whose page says the same as that of others of its kind. */
    private String fresh(String path) {
        fresh++;
        return "/praktyki" + path + "?size=7" + "&".repeat(fresh);
    }

    private String raw(String method, String target, String... headers) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (String.join("\n", headers).lines().noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: 127.0.0.1\r\n");
        }
        return portal.raw(request.append("Connection: close\r\n\r\n").toString());
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example.org",
                "Host: evil.example.org:99",
                "X-Forwarded-Host: evil.example.org",
                "X-Forwarded-Server: evil.example.org",
                "X-Forwarded-Proto: evil",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-For: 6.6.6.6, evil",
                "X-Forwarded-Port: 666",
                "Forwarded: for=6.6.6.6;host=evil.example.org;proto=evil",
                "X-Original-URL: /evil",
                "X-Rewrite-URL: /evil",
                "X-HTTP-Method-Override: POST",
                "X-Host: evil.example.org",
                "Accept-Language: en-evil",
                "Accept: application/evil",
                "Accept-Encoding: evil, gzip;q=0",
                "Accept-Charset: evil",
                "Cookie: JSESSIONID=evil; lang=evil",
                "Authorization: Basic ZXZpbA==",
                "Origin: https://evil.example.org",
                "Referer: https://evil.example.org/",
                "User-Agent: <script>evil</script>",
                "Range: bytes=0-1",
                "If-Range: \"evil\"",
                "Via: 1.1 evil",
                "Content-Type: text/evil",
            })
    void noHeaderChangesWhatOthersAreGiven(String header) {
        for (String family : new String[] {"/practices", "/map", "/embed/v1/list"}) {
            String clean = raw("GET", fresh(family));
            String address = fresh(family);
            String attack = raw("GET", address, header);
            String after = raw("GET", address);

            assertThat(status(attack)).as(attack).isIn(200, 400);
            assertThat(attack).doesNotContain("evil");
            assertThat(status(after)).isEqualTo(200);
            assertThat(body(after)).isEqualTo(body(clean)).doesNotContain("evil");
            assertThat(after).doesNotContain("Set-Cookie", "evil");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /praktyki/practices;jsessionid=evil, 200",
        "GET, /praktyki;evil/practices, 200",
        "GET, http://evil.example.org/praktyki/practices, 400",
        "GET, /praktyki/PRACTICES, 404",
        "GET, /praktyki/practices., 404",
        "GET, /praktyki/practices/, 404",
        "GET, /praktyki//practices, 400",
        "GET, /praktyki/practices%2fevil, 400",
        "GET, /praktyki/practices%00evil, 400",
        "GET, /praktyki/%2e%2e/evil, 400",
        "GET, /praktyki/..;/evil, 400",
        "GET, /praktyki/practices%5cevil, 400",
        "GET, /praktyki/practices%0d%0aevil:%201, 400",
        "GET, /praktyki/practices%c0%ae, 400",
        "BREW, /praktyki/practices, 405",
        "get, /praktyki/practices, 405",
        "OPTIONS, /praktyki/practices, 405",
        "DELETE, /praktyki/practices, 405",
    })
    void noAddressOrMethodChangesWhatOthersAreGiven(String method, String target, int expected) {
        String before = raw("GET", "/praktyki/practices");
        String attack = raw(method, target);
        String after = raw("GET", "/praktyki/practices");

        assertThat(status(attack)).as(attack).isIn(expected, expected == 400 ? 404 : expected);
        if (attack.contains("Content-Security-Policy")) {
            // else it is the container's own refusal
            assertThat(body(attack)).doesNotContain("evil", "Exception");
        }
        assertThat(body(after)).isEqualTo(body(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=3&size=4",
                "q=a&q=b",
                "q[]=a",
                "q.constructor=a",
                "__proto__=a",
                "size=3;q=a",
                "size=%00",
                "q=%ff",
                "q=%c0%ae",
                "q=%",
                "q=a%0d%0aSet-Cookie:%20evil=1",
                "page=-1",
                "page=99999999999999999999",
                "size=1e3",
                "size=0x10",
                "near=1,2",
                "category=..%2f..%2fevil",
                "evil=1",
            })
    void whatIsNotUnderstoodIsRefused(String query) {
        for (String family : new String[] {"/practices", "/map", "/embed/v1/list", GeoJson.PATH, SuggestionsApi.PATH}) {
            String answer = raw("GET", "/praktyki" + family + "?" + query);
            assertThat(status(answer)).as(answer).isEqualTo(400);
            assertThat(answer).doesNotContain("Set-Cookie: ");
        }
    }

    @Test
    void whatIsTooMuchIsRefused() {
        for (String family : new String[] {"/practices", "/map", LikeMinePage.PATH, "/embed/v1/list", GeoJson.PATH}) {
            assertThat(portal.get(family + "?q=" + "a".repeat(501)).statusCode())
                    .isEqualTo(400);
            assertThat(portal.get(family + "?year=2001" + "&year=2002".repeat(500))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(portal.get(family + "?" + "&".repeat(300)).statusCode()).isEqualTo(400);
            assertThat(portal.get(family + "?" + "a".repeat(7900) + "=1").statusCode())
                    .isEqualTo(400);
        }
        assertThat(portal.get(LikeMinePage.PATH + "?town=" + "a".repeat(501)).statusCode())
                .isEqualTo(400);
        HttpResponse<String> long400 = portal.get("/" + "a".repeat(1000));
        assertThat(long400.statusCode()).isEqualTo(400);
        assertThat(long400.body()).contains("Ten adres jest za długi").doesNotContain("aaaaaaaaaa");
        assertThat(raw("GET", "/praktyki/index.php?p1=" + "1".repeat(8000))).startsWith("HTTP/1.1 4");
    }

    @Test
    void whoeverAsksForTooMuchWaitsAndNobodyElseDoes() {
        String attacker = "2001:db8:6:6::1";
        portal.get("/practices");
        HttpResponse<String> last = portal.get("/practices?q=0", Portal.CLIENT, attacker);
        for (int i = 1; last.statusCode() == 200 && i <= Allowance.AT_ONCE; i++) {
            last = portal.get("/embed/v1/list?q=x" + i, Portal.CLIENT, "2001:db8:6:6::" + Integer.toHexString(i + 1));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        HttpResponse<String> page = portal.get("/practices?q=other", Portal.CLIENT, attacker);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).contains("1");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("Za dużo zapytań naraz");
        assertThat(portal.get("/en/practices?q=other", Portal.CLIENT, attacker).body())
                .contains("Too many requests at once");
        assertThat(portal.get(SuggestionsApi.PATH + "?q=other", Portal.CLIENT, attacker)
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/problem+json");

        assertThat(portal.get("/practices", Portal.CLIENT, attacker).statusCode())
                .as("what is kept")
                .isEqualTo(200);
        assertThat(portal.get("/health", Portal.CLIENT, attacker).statusCode()).isEqualTo(200);
        assertThat(portal.get("/practices?q=other", Portal.CLIENT, "2001:db8:6:7::1")
                        .statusCode())
                .as("another network")
                .isEqualTo(200);
    }
}
