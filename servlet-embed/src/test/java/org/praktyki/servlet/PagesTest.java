package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Home, list and errors, on a portal of sixteen practices. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {

    private final Portal portal = Portal.start();

    @BeforeAll
    void fill() {
        Town.build(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void homeShowsSearchTopicsAndTheNewest() {
        Document page = portal.page("/");
        assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/praktyki/practices");
        assertThat(page.select(".drawer h3").eachText())
                .startsWith("Usługi społeczne", "Usługi techniczne")
                .hasSize(7);
        assertThat(page.select(".drawer:first-child").text()).contains("5 praktyk", "Kultura", "Sport i rekreacja");
        assertThat(page.select(".card h3").eachText())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("Karta mieszkańca");
        assertThat(page.select(".total").text()).isEqualTo("W bazie jest 16 praktyk.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/", "/practices", "/practices?page=2&sort=title", "/practices?q=zzz", "/nothing"})
    void everyPageHasItsLandmarksAndOneHeading(String path) {
        Document page = portal.page(path);
        assertThat(page.select("html").attr("lang")).isEqualTo(path.startsWith("/en") ? "en" : "pl");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main#main, header, footer, nav[aria-label]")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("body > a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.title()).endsWith("Dobre praktyki samorządów");
        assertThat(page.select(".notice").text()).isEqualTo("Dane pokazowe");
        assertThat(page.select("script:not([src*=/assets/]), style, [style], iframe, [onclick]"))
                .isEmpty();
    }

    @Test
    void everyLinkOfTheHomePageLeadsSomewhere() {
        Document page = portal.page("/");
        List<String> links = page.select("[href]").eachAttr("abs:href").stream()
                .filter(link -> !link.contains("#"))
                .distinct()
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(25)
                .allSatisfy(
                        link -> assertThat(portal.send("GET", URI.create(link)).statusCode())
                                .isEqualTo(200));
    }

    @Test
    void theListIsNarrowedBySendingItsForm() {
        String path = "/practices?q=&category=uslugi-spoleczne&voivodeship=&unit-type=&sort=";
        Document page = portal.page(path);
        assertThat(page.select("h1").text()).isEqualTo("Usługi społeczne");
        assertThat(page.select(".results > .total").text()).isEqualTo("5 praktyk");
        assertThat(page.select(".card")).hasSize(5);
        assertThat(page.select("input[name=category][checked]").eachAttr("value"))
                .containsExactly("uslugi-spoleczne");
        assertThat(page.select("input[name=category][value=uslugi-spoleczne] ~ .count [aria-hidden]")
                        .text())
                .isEqualTo("5");
        assertThat(page.select(".chosen a").attr("href")).isEqualTo("/praktyki/practices");
    }

    @Test
    void severalKindsOfOneFacetAreChosenTogetherAndTakenBackOneByOne() {
        Document page = portal.page("/practices?voivodeship=podlaskie&voivodeship=slaskie&sort=title");
        assertThat(page.select("input[name=voivodeship][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("podlaskie", "slaskie");
        assertThat(page.select("details:has(input[name=voivodeship])").hasAttr("open"))
                .isTrue();
        assertThat(page.select("details:has(input[name=category])").hasAttr("open"))
                .isFalse();
        assertThat(page.select(".chosen a").eachAttr("href"))
                .contains(
                        "/praktyki/practices?voivodeship=slaskie&sort=title",
                        "/praktyki/practices?voivodeship=podlaskie&sort=title");
        assertThat(page.select("a[rel=next]").attr("href"))
                .isIn("", "/praktyki/practices?voivodeship=podlaskie&voivodeship=slaskie&sort=title&page=2");
    }

    @Test
    void theCountBesideAKindIsWhatChoosingItFinds() {
        Document page = portal.page("/practices?category=uslugi-spoleczne");
        List<Element> kinds = page.select(".kinds input:not([name=category]):not([checked])");
        assertThat(kinds).isNotEmpty().allSatisfy(kind -> {
            String count = kind.siblingElements().select("[aria-hidden]").text();
            Document narrowed =
                    portal.page("/practices?category=uslugi-spoleczne&" + kind.attr("name") + "=" + kind.attr("value"));
            assertThat(narrowed.select(".results > .total").text()).startsWith(count + " ");
        });
    }

    @Test
    void eachConditionCanBeTakenBackAlone() {
        Document page = portal.page("/practices?q=urząd&voivodeship=podlaskie&unit-type=powiat&size=3&page=1");
        assertThat(page.select(".chosen a").eachAttr("href"))
                .contains("/praktyki/practices?voivodeship=podlaskie&unit-type=powiat&size=3")
                .contains("/praktyki/practices?q=urz%C4%85d&unit-type=powiat&size=3");
        assertThat(page.select("input[name=q]").eachAttr("value")).contains("urząd");
        assertThat(page.select("input[type=hidden][name=size]").attr("value")).isEqualTo("3");
    }

    @Test
    void pagesFollowEachOther() {
        Document page = portal.page("/practices?sort=title&size=3&page=3");
        assertThat(page.select(".card")).hasSize(3);
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/praktyki/practices?sort=title&size=3&page=2");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/praktyki/practices?sort=title&size=3&page=4");
        assertThat(page.select(".pages [aria-current=page]").text()).isEqualTo("3");
        assertThat(page.select(".pages li").eachText())
                .containsExactly("Poprzednia", "1", "2", "3", "4", "…", "6", "Następna");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("/praktyki/practices?sort=title&size=3&page=3");
    }

    @Test
    void whatWasLookedForIsMarkedWhereThePracticeSaysIt() {
        Document page = portal.page("/practices?q=ulotka");
        assertThat(page.select(".card .excerpt mark").eachText()).isNotEmpty().allMatch(word -> word.equals("ulotka"));
        assertThat(page.select(".card:first-child .excerpt").text())
                .startsWith("…")
                .contains("jedna ulotka na mieszkańca");
        assertThat(portal.page("/practices").select("mark")).isEmpty();
    }

    @Test
    void anEmptyResultHelps() {
        Document page = portal.page("/practices?q=zzz&voivodeship=opolskie");
        assertThat(page.select(".results > .total").text()).isEqualTo("0 praktyk");
        assertThat(page.select(".empty").text()).contains("Nie znaleziono praktyk", "Spróbuj mniejszej liczby słów");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/praktyki/practices");
    }

    @Test
    void aPageBeyondTheEndLeadsBackToTheBeginning() {
        Document page = portal.page("/practices?page=50");
        assertThat(page.select(".empty").text()).contains("nie ma już praktyk");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/praktyki/practices");
        assertThat(page.select("a[rel=next], a[rel=prev]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/practices/nie-ma-takiej",
                "/practices/",
                "/practices/-",
                "/embed/v1/",
                "/fr/",
                "/pl/",
                "/assets/praktyki.css",
                "/en/assets/praktyki.css",
                "/en/embed/v1/list",
                "/practices/a/b"
            })
    void anUnknownAddressIsAPageWithASearchBox(String path) {
        HttpResponse<String> response = portal.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        Document page = portal.page(path);
        assertThat(page.select("main form[role=search]")).hasSize(1);
        assertThat(page.select("link[rel=canonical]")).isEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void theEnglishPagesLinkToEnglishOnes() {
        Document page = portal.page("/en/practices?category=kultura");
        assertThat(page.select("form.filters").attr("action")).isEqualTo("/praktyki/en/practices");
        assertThat(page.select(".card h3 a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(h -> h.startsWith("/praktyki/en/"));
        assertThat(page.select(".card h3").eachAttr("lang")).containsOnly("pl");
        assertThat(page.select(".site a[hreflang=pl]").attr("href")).isEqualTo("/praktyki/practices?category=kultura");
        assertThat(page.select("link[rel=alternate][hreflang=en]").attr("href"))
                .isEqualTo("/praktyki/en/practices?category=kultura");
    }
}
