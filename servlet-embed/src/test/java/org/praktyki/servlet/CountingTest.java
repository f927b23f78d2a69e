package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/** What counts as looked at, fetched, looked for and visited. */
@TestInstance(Lifecycle.PER_CLASS)
class CountingTest {

    private static final String[] BROWSER = {
        "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    };

    private final Portal portal = Portal.start();
    private final Practice practice = portal.attach(portal.save(Samples.full()), "plan.txt", "text/plain", "Plan");
    private final String path = "/practices/" + practice.slug();
    private final Used looked = Used.view(Thing.of(practice.id()));

    @AfterAll
    void stop() {
        portal.close();
    }

    private long total(Used what) {
        return portal.praktyki().usage().total(Portal.EDITOR, what);
    }

    private HttpResponse<String> look(String at, String... headers) {
        return portal.get(
                at, Stream.of(BROWSER, headers).flatMap(Arrays::stream).toArray(String[]::new));
    }

    /** How often more something was counted than before. */
    private long more(Used what, Runnable asking) {
        long before = total(what);
        asking.run();
        return total(what) - before;
    }

    @Test
    void aPageCountsEachTimeWhetherMadeKeptOrKnown() {
        long views = more(looked, () -> {
            String tag = look(path).headers().firstValue("ETag").orElseThrow();
            look(path);
            assertThat(look(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            look("/en" + path + "/presentation");
            look(path + "/attachments");
        });
        assertThat(views).isEqualTo(5);
    }

    @Test
    void eachPageIsCountedForItself() {
        Partner partner = portal.praktyki()
                .partners()
                .save(
                        Portal.EDITOR,
                        Partner.named("Fundacja Pod Lipą").published(true).build());
        Map<String, Used> pages = Map.of(
                "/",
                Used.view(Thing.page("home")),
                "/practices",
                Used.view(Thing.page("practices")),
                "/practices?q=biblioteka&page=2",
                Used.view(Thing.page("practices")),
                "/practices?q=biblioteka",
                Used.search(Thing.page("practices")),
                "/practices?q=",
                Used.view(Thing.page("practices")),
                "/partners?q=gmina",
                Used.search(Thing.page("partners")),
                "/map?q=biblioteka",
                Used.search(Thing.page("map")),
                "/embed",
                Used.view(Thing.page("embed")),
                "/partners/" + partner.slug(),
                Used.view(Thing.of(partner.id())));
        pages.forEach((page, what) ->
                assertThat(more(what, () -> look(page))).as(page).isEqualTo(1));
    }

    @Test
    void aFileCountsWhereAllOfItIsFetched() {
        String file = portal.page(path + "/attachments")
                .select("a[href$=/plan.txt]")
                .attr("href")
                .substring(portal.base().length());
        Used fetched = Used.download(Thing.file(
                practice.id().value(), practice.attachments().getLast().key()));
        assertThat(more(fetched, () -> look(file))).isEqualTo(1);
        assertThat(more(fetched, () -> look(file, "Range", "bytes=1-2"))).isZero();
        assertThat(more(Used.VISIT, () -> look(file))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent: Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Sec-Purpose: prefetch",
                "Sec-Purpose: prefetch;prerender",
                "Purpose: prefetch",
                "X-Moz: prefetch",
                "Sec-Fetch-Dest: iframe",
                "Sec-Fetch-Dest: empty"
            })
    void whatNobodyLooksAtDoesNotCount(String header) {
        String[] parts = header.split(": ", 2);
        long views = more(looked, () -> {
            HttpResponse<String> response = parts[0].equals("User-Agent") ? portal.get(path, parts) : look(path, parts);
            assertThat(response.statusCode()).isEqualTo(200);
        });
        assertThat(views).isZero();
    }

    @Test
    void whatIsNotGivenDoesNotCount() {
        assertThat(more(looked, () -> portal.send("HEAD", portal.at(path), BROWSER)))
                .isZero();
        assertThat(more(Used.VISIT, () -> {
                    look("/practices/nie-ma-takiej");
                    look("/practices?colour=red");
                    look("/health");
                    look("/embed/v1/list");
                    look("/preview/nothing");
                }))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                       1",
        "'Sec-Fetch-Site: none',                   1",
        "'Sec-Fetch-Site: cross-site',             1",
        "'Sec-Fetch-Site: same-site',              1",
        "'Sec-Fetch-Site: same-origin',            0",
        "'Referer: https://www.example.org/',      1",
        "'Referer: https://www.example.org/praktyki/practices', 1",
        "'Referer: http://HOST/praktyki/practices', 0",
        "'Referer: http://HOST/praktyki',          0",
        "'Referer: http://HOST/praktyki?q=x',      0",
        "'Referer: http://HOST/praktyki-inne/',    1",
        "'Referer: http://HOST/',                  1",
        "'Referer: HOST',                          1"
    })
    void whoComesFromOutsideIsAVisitor(String header, int visits) {
        String[] parts = header.isEmpty()
                ? new String[0]
                : header.replace("HOST", portal.origin().substring("http://".length()))
                        .split(": ", 2);
        assertThat(more(Used.VISIT, () -> look(path, parts))).isEqualTo(visits);
    }
}
