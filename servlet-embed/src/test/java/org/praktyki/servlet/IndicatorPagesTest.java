package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Indicators, and what they say of one unit. */
@TestInstance(Lifecycle.PER_CLASS)
class IndicatorPagesTest {

    private static final String WASTE = "/indicators/odpady-zebrane-selektywnie";

    private final Portal portal = Portal.start();
    private final Measured known = new Measured(portal);

    @AfterAll
    void stop() {
        portal.close();
    }

    private Document page(String path) {
        HttpResponse<String> response = portal.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return portal.page(path);
    }

    @Test
    void theListSaysWhatThereIsOfEach() {
        Document page = page("/indicators");
        assertThat(page.select(".shelf h3").eachText()).containsExactly("Kultura", "Bez działu");
        assertThat(page.select(".shelf a").eachText()).containsExactly("Odpady zebrane selektywnie", "Ludność");
        assertThat(page.expectFirst(".shelf .facts").text()).isEqualTo("jednostka: % 2019–2024 ostatnio z 3 gmin");
        assertThat(page.text()).doesNotContain(known.hidden.name().text());
        assertThat(page.select("nav.site").text()).contains("Wskaźniki");
    }

    @ParameterizedTest
    @CsvSource({
        "?q=SELEKTYWNIE,1",
        "?q=selectively,0",
        "?q=separately,1",
        "?category=kultura,1",
        "?level=powiat,0",
        "?page=2,2"
    })
    void theListIsNarrowed(String query, int count) {
        assertThat(page("/indicators" + query).select(".total").text()).startsWith(Integer.toString(count));
    }

    @Test
    void aSeriesIsAChartAndATable() {
        Document page = page(WASTE + "?unit=" + Measured.KUTNO);
        assertThat(page.select("h1").text()).isEqualTo("Odpady zebrane selektywnie");
        assertThat(page.select(".series h2").text()).isEqualTo("Kutno");
        assertThat(page.expectFirst(".series .note").text()).isEqualTo("gmina miejska, powiat kutnowski, łódzkie");
        assertThat(page.select(".latest").text()).isEqualTo("31,5% 2024 wzrost o 4,2 pkt proc. od 2023 na lepsze");
        assertThat(page.expectFirst(".series svg title").text()).isEqualTo("Odpady zebrane selektywnie: Kutno");
        assertThat(page.select(".series tbody tr").eachText())
                .containsExactly(
                        "2024 31,5 skorygowano",
                        "2023 27,3",
                        "2022 # (objęta tajemnicą statystyczną) objęta tajemnicą statystyczną zmiana definicji",
                        "2021 23,0",
                        "2020 21,5",
                        "2019 20,0");
        assertThat(page.select(".series .signs").text()).isEqualTo("# objęta tajemnicą statystyczną");
        assertThat(page.select(".series details").getLast().text())
                .contains("1 korekta", "2024: wcześniej podano 30,5%; skorygowano", "Korekta GUS");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(WASTE + "?unit=" + Measured.KUTNO);
    }

    @Test
    void theIndicatorSaysWhatItMeansSinceWhen() {
        Document page = page("/en" + WASTE);
        assertThat(page.select("h1").text()).isEqualTo("Waste collected separately");
        assertThat(page.select("h1").attr("lang")).isEqualTo("en");
        assertThat(page.select("[aria-labelledby=meaning]").text())
                .isEqualTo("What it means Since 2022 Odsetek odpadów, po nowemu. Before Odsetek odpadów, po staremu.");
        assertThat(page.select(".metric").text()).contains("more is better", "Urząd Przykładowy", "CC BY 4.0");
    }

    @Test
    void aUnitIsChosenByItsName() {
        assertThat(page(WASTE + "?place=lodz").select(".series h2").text()).isEqualTo("Łódź");
        assertThat(page(WASTE + "?place=Kutno").select(".candidates a").eachAttr("href"))
                .containsExactly("/praktyki" + WASTE + "?unit=1002011", "/praktyki" + WASTE + "?unit=1002052");
        assertThat(page(WASTE + "?place=1002011").select(".series h2").text()).isEqualTo("Kutno");
        assertThat(page(WASTE + "?place=%3Cb%3EX").select("[role=status]").text())
                .contains("„<b>X”");
        assertThat(page(WASTE + "?unit=1002052").select(".series .instead")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        WASTE + "?unit=10,unit",
        WASTE + "?unit=9999999,unit",
        WASTE + "?unit=1002062,unit",
        WASTE + "?colour=red,colour",
        WASTE + "?unit=1002011&unit=1061011,unit",
        "/indicators?level=planet,level",
        "/indicators?category=nie-ma,category",
        "/indicators?size=0,size",
        "/indicators?unit=1002011,unit"
    })
    void whatIsNotUnderstoodIsNamed(String path, String parameter) {
        HttpResponse<String> response = portal.get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("„" + parameter + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/indicators/nie-ma", "/indicators/wskaznik-w-opracowaniu", "/en/indicators/tajne"})
    void whatIsNotPublicIsNotThere(String path) {
        assertThat(portal.get(path).statusCode()).isEqualTo(404);
    }
}
