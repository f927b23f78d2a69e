package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.practice.Step;

/** Addresses of old, of practices that are gone, and for search engines. */
@TestInstance(Lifecycle.PER_CLASS)
class AddressesTest {

    private final Portal portal = Portal.start();
    private final Practice full = portal.save(Samples.full());
    private final Practice successor = portal.save(Samples.published("Następczyni z lepszym opisem"));
    private final Practice gone = gone();

    @AfterAll
    void stop() {
        portal.close();
    }

    private Practice gone() {
        Practice practice = portal.save(Samples.published("Wycofana praktyka").toBuilder()
                .relations(new Relations(List.of(), Optional.empty(), Optional.of(successor.id())))
                .legacyAddress(Optional.of(new LegacyAddress(7, 8, 9)))
                .build());
        return portal.take(practice, Step.WITHDRAW, "powód tylko dla redakcji");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p1=1&p2=2&art=30",
                "p1=1&p2=2&art=30&s=1",
                "art=30&s=x&p2=2&p1=1",
                "p1=1&p2=2&art=30&PHPSESSID=abc&lang=&p3=%zz",
                "p1=1&amp;p2=2&amp;art=30&amp;s=2"
            })
    void anOldAddressLeadsToThePracticeForGood(String query) {
        HttpResponse<String> response = portal.get("/index.php?" + query.replace("%zz", "%25zz"));
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location")).contains(portal.base() + "/practices/" + full.slug());
        assertThat(portal.get("/en/index.php?" + query.replace("%zz", ""))
                        .headers()
                        .firstValue("Location"))
                .contains(portal.base() + "/en/practices/" + full.slug());
    }

    @ParameterizedTest
    @CsvSource({"'', /*, ''", "'', /, ''", "/miasto, /dobre/*, /miasto/dobre"})
    void oldAddressesWorkBelowEveryMapping(String context, String mapping, String base) {
        try (Portal other = Portal.start(context, mapping)) {
            Practice practice = other.save(Samples.full());
            HttpResponse<String> response = other.get("/index.php?p1=1&p2=2&art=30&s=3");
            assertThat(response.headers().firstValue("Location")).contains(base + "/practices/" + practice.slug());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?p1=1", "?p1=1&p2=2&art=31", "?p1=a&p2=2&art=30", "?p1=1&p2=2&art=99999999999"})
    void anOldAddressThatLeadsNowhereIsAPageWithASearchBox(String query) {
        assertThat(portal.get("/index.php" + query).statusCode()).isEqualTo(404);
        Document page = portal.page("/index.php" + query);
        assertThat(page.select("h1").text()).isEqualTo("Pod dawnym adresem nie ma praktyki");
        assertThat(page.select("main form[role=search]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/practices/wycofana-praktyka",
                "/en/practices/wycofana-praktyka",
                "/practices/wycofana-praktyka/presentation",
                "/practices/wycofana-praktyka/attachments/0/x.pdf",
                "/index.php?p1=7&p2=8&art=9&s=2"
            })
    void aWithdrawnPracticeIsGone(String path) {
        HttpResponse<String> response = portal.get(path);
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.body()).doesNotContain("Wycofana praktyka", "powód tylko dla redakcji", "Urząd Miejski");
        Document page = portal.page(path);
        assertThat(page.select(".successor .card h3").text()).isEqualTo("Następczyni z lepszym opisem");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void whatWasNeverPublishedIsMerelyUnknown() {
        Practice draft = portal.save(Samples.published("Szkic do kosza").toBuilder()
                .status(PracticeStatus.DRAFT)
                .build());
        portal.take(draft, Step.WITHDRAW, "pomyłka");
        assertThat(portal.get("/practices/" + draft.slug()).statusCode()).isEqualTo(404);
        assertThat(gone.status()).isEqualTo(PracticeStatus.WITHDRAWN);
    }

    @Test
    void aPageSaysWhenItsPracticeWasChanged() {
        HttpResponse<String> response = portal.get("/practices/" + full.slug());
        assertThat(response.headers().firstValue("Last-Modified")).contains("Mon, 02 Mar 2026 09:30:00 GMT");
        assertThat(portal.page("/practices/" + full.slug())
                        .select("meta[property=article:modified_time]")
                        .attr("content"))
                .isEqualTo("2026-03-02T09:30:00Z");
        assertThat(portal.get("/practices").headers().firstValue("Last-Modified"))
                .isEmpty();
        assertThat(portal.get("/practices/" + full.slug(), "If-Modified-Since", "Tue, 03 Mar 2026 09:30:00 GMT")
                        .statusCode())
                .as("what stands around the practice may have changed since")
                .isEqualTo(200);
    }

    @Test
    void theNameOfTheSettingsStandsAbovePagesInPlaceOfTheHosts() {
        try (Portal other = Portal.start(new Site("Praktyki", Optional.of("Próba")))) {
            assertThat(other.page("/practices").title()).endsWith(" – Praktyki");
            other.name("Dobre praktyki Krainy Łąk");
            Document page = other.page("/practices");
            assertThat(page.title()).endsWith(" – Dobre praktyki Krainy Łąk");
            assertThat(page.select("header").text()).contains("Dobre praktyki Krainy Łąk");
            assertThat(page.select(".notice").text()).isEqualTo("Próba");
            assertThat(other.page("/").title()).isEqualTo("Dobre praktyki Krainy Łąk");
        }
    }

    @Test
    void whereThePublicAddressIsKnownSearchEnginesAreGivenItWhole() {
        URI address = URI.create("https://miasto.example.org/dobre/praktyki/");
        try (Portal other = Portal.start(new Site("Praktyki", Optional.empty(), Optional.of(address)))) {
            Practice practice = other.save(Samples.full());
            Document page = other.page("/en/practices/" + practice.slug());
            String path = "/practices/" + practice.slug();
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo("https://miasto.example.org/dobre/praktyki/en" + path);
            assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                    .containsExactly("pl", "en", "x-default");
            assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("href"))
                    .containsExactly(
                            "https://miasto.example.org/dobre/praktyki" + path,
                            "https://miasto.example.org/dobre/praktyki/en" + path,
                            "https://miasto.example.org/dobre/praktyki" + path);
            assertThat(page.select(".tabs a, .site a").eachAttr("href"))
                    .as("links follow from the mapping")
                    .allMatch(href -> href.startsWith("/praktyki/"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/praktyki", "ftp://example.org/", "https://example.org/?a=1", "https://example.org/#a", "x"})
    void aPublicAddressIsAWebAddress(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Site("Praktyki", Optional.empty(), Optional.of(URI.create(address))));
    }
}
