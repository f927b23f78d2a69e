package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unknown, repeated or bad is refused by name, on the page and for the widget alike. */
@TestInstance(Lifecycle.PER_CLASS)
class ParamsTest {

    private final Portal portal = Portal.start();

    @AfterAll
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "foo=1, foo",
        "Q=1, Q",
        "powiat=x%20y, powiat",
        "voivodeship=opolskie&voivodeship=opolskie, voivodeship",
        "voivodeship=opolskie&voivodeship=slask, voivodeship",
        "population=1-2, population",
        "year=13, year",
        "language=p%C5%82, language",
        "partner=Fundacja, partner",
        "partner-kind=bank, partner-kind",
        "evidence=A, evidence",
        "q=a&q=a, q",
        "q=&q=, q",
        "size=0, size",
        "size=101, size",
        "size=%2B5, size",
        "size=ten, size",
        "page=0, page",
        "page=-1, page",
        "page=01, page",
        "page=99999999999, page",
        "page=101&size=100, page",
        "sort=date, sort",
        "sort=NEWEST, sort",
        "category=nie-ma, category",
        "category=Ą, category",
        "voivodeship=slask, voivodeship",
        "unit-type=GMINA_WIEJSKA, unit-type",
        "q=%C4, q",
        "q=a%00b, q",
    })
    void isRefusedByName(String query, String name) {
        for (String path : new String[] {"/practices?", "/embed/v1/list?"}) {
            HttpResponse<String> response = portal.get(path + query.replace("Ą", "%C4%84"));
            assertThat(response.statusCode()).as(path + query).isEqualTo(400);
            assertThat(Jsoup.parse(response.body()).text()).contains("„" + name + "”");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=",
                "q=%C5%82%C4%85ka+kwietna",
                "size=100&page=100",
                "sort=relevance",
                "category=kultura&voivodeship=warminsko-mazurskie&unit-type=miasto-na-prawach-powiatu&sort=title&page=1&size=1",
                "category=kultura&category=uslugi-spoleczne&voivodeship=opolskie&voivodeship=slaskie&voivodeship=",
                "powiat=belchatowski-lodzkie&population=5000-19999&population=500000-&year=2013&year=2014&language=pl",
                "partner=fundacja&partner=nie-ma&partner-kind=ngo&partner-kind=public-body",
                "evidence=a&evidence=d",
                "&&q=a&"
            })
    void isUnderstood(String query) {
        assertThat(portal.get("/practices?" + query).statusCode()).isEqualTo(200);
        assertThat(portal.get("/embed/v1/list?" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        String page = portal.page("/practices?foo=1&size=900&voivodeship=%3Cb%3E")
                .select(".details")
                .text();
        assertThat(page).contains("„foo”", "„900”", "„<b>”");
    }

    @Test
    void aLongTextIsRefused() {
        assertThat(portal.get("/practices?q=" + "a".repeat(501)).statusCode()).isEqualTo(400);
        assertThat(portal.get("/practices?q=" + "a".repeat(500)).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTheWidgetTakesALanguage() {
        assertThat(portal.get("/practices?lang=en").statusCode()).isEqualTo(400);
        assertThat(portal.get("/embed/v1/list?lang=en").statusCode()).isEqualTo(200);
        assertThat(portal.get("/embed/v1/list?lang=en-GB").body())
                .isEqualTo(portal.get("/embed/v1/list?lang=en").body());
        assertThat(portal.get("/embed/v1/list?lang=PL-pl").body())
                .isEqualTo(portal.get("/embed/v1/list").body());
        assertThat(portal.get("/embed/v1/list?lang=plx").statusCode()).isEqualTo(400);
        assertThat(portal.get("/embed/v1/list?lang=de").body()).contains("„lang”", "„de”");
    }

    @Test
    void theRefusalSpeaksThePagesLanguage() {
        assertThat(portal.page("/en/practices?foo=1").text()).contains("There is no parameter “foo”.");
    }
}
