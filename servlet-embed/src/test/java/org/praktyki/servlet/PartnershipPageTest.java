package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a partnership, as of any day. */
@TestInstance(Lifecycle.PER_CLASS)
class PartnershipPageTest {

    private final Portal portal = Portal.start();
    private final Partnered known = new Partnered(portal);
    private final String path = "/partnerships/" + known.yards.slug();

    @AfterAll
    void stop() {
        portal.close();
    }

    private List<String> members(String query) {
        return portal.page(path + query).select("section:has(> #members) li a").eachText();
    }

    @Test
    void itIsCalledWhatItWasCalledOnTheDay() {
        assertThat(portal.page(path + "?on=2016-03-03").select("h1").text()).isEqualTo("Porozumienie Podwórkowe");
        assertThat(portal.page(path + "?on=2016-03-04").select("h1").text())
                .isEqualTo("Partnerstwo na rzecz Podwórek (PnrP)");
        assertThat(portal.page(path).select("h1").text()).isEqualTo("Partnerstwo na rzecz Podwórek (PnrP)");
    }

    @Test
    void itsMembersAreThoseOfTheDay() {
        assertThat(members("?on=2013-12-31")).isEmpty();
        assertThat(members("?on=2014-12-31")).containsExactly("Miasto Łódź");
        assertThat(members("?on=2015-01-01")).containsExactly("Miasto Łódź", "Stowarzyszenie Otwarte Podwórko (SOP)");
        assertThat(members("?on=2019-12-31"))
                .containsExactly("Miasto Łódź", "Stowarzyszenie Otwarte Podwórko (SOP)", "Politechnika Przykładowa");
        assertThat(members("?on=2020-01-01")).containsExactly("Miasto Łódź", "Politechnika Przykładowa");
    }

    @Test
    void whatIsNotSureIsSaid() {
        Document page = portal.page(path + "?on=2014-07-01");
        assertThat(page.select("section:has(> #members) .instead").text()).contains("Nie wiadomo dokładnie");
        assertThat(page.select("section:has(> #members) .tag").eachText()).containsExactly("prawdopodobnie");
        assertThat(portal.page(path + "?on=2013-12-31").select(".instead").text())
                .isEqualTo("Tego dnia partnerstwo nie działało.");
        assertThat(portal.page(path + "?on=2017-01-01").select("section:has(> #members) .tag"))
                .isEmpty();
    }

    @Test
    void theDaysOfChangeLeadFromOneToTheNext() {
        Document page = portal.page(path + "?on=2016-03-04");
        assertThat(page.select(".days a").eachAttr("data-day"))
                .containsExactly(
                        "2014-01-01",
                        "2015-01-01",
                        "2015-03-21",
                        "2016-03-04",
                        "2016-05-01",
                        "2016-05-31",
                        "2020-01-01");
        assertThat(page.select(".days [aria-current=date]").attr("data-day")).isEqualTo("2016-03-04");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/praktyki" + path + "?on=2015-03-21");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/praktyki" + path + "?on=2016-05-01");
        assertThat(page.select("#day input[name=on]").attr("value")).isEqualTo("2016-03-04");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("/praktyki" + path);
    }

    @Test
    void eachSourceHasItsOwnList() {
        assertThat(members("?source=1")).containsExactly("Miasto Łódź", "Stowarzyszenie Otwarte Podwórko (SOP)");
        assertThat(members("?source=2"))
                .containsExactly("Stowarzyszenie Otwarte Podwórko (SOP)", "Politechnika Przykładowa");
        Document page = portal.page(path + "?source=2");
        assertThat(page.select("#members").text()).isEqualTo("Skład według źródła „Pełna prezentacja”");
        assertThat(page.select(".metric dd a[aria-current]").attr("href")).isEqualTo("/praktyki" + path + "?source=2");
        assertThat(page.select(".metric").text()).contains("stan na 30 kwietnia 2016 r.");
    }

    @ParameterizedTest
    @CsvSource({"on=2016-13-01, on", "on=dzisiaj, on", "source=3, source", "source=0, source", "q=a, q"})
    void aBadParameterIsNamed(String query, String name) {
        assertThat(portal.get(path + "?" + query).statusCode()).isEqualTo(400);
        assertThat(portal.page(path + "?" + query).select(".details").text()).contains("„" + name + "”");
    }

    @Test
    void theDrawingAndItsTableSayTheSame() {
        Document page = portal.page(path + "?on=2017-01-01");
        assertThat(page.select(".timeline svg > title, .timeline svg > desc")).hasSize(2);
        assertThat(page.select(".timeline svg text.label").eachText())
                .containsExactly(
                        "Porozumienie Podwórkowe",
                        "Partnerstwo na rzecz Podwórek (PnrP)",
                        "Miasto Łódź – koordynator",
                        "Stowarzyszenie Otwarte Podwórko (SOP) – członek",
                        "Politechnika Przykładowa – podmiot wspierający");
        assertThat(page.select(".timeline rect.perhaps")).hasSize(4);
        assertThat(page.select(".timeline line.day")).hasSize(1);
        assertThat(page.select(".timeline tbody tr").eachText())
                .contains(
                        "Porozumienie Podwórkowe nazwa partnerstwa od zimy 2014 r. do 3 marca 2016 r.",
                        "Stowarzyszenie Otwarte Podwórko (SOP) członek od 1 stycznia 2015 r. do 31 grudnia 2019 r.");
    }

    @Test
    void itsPapersPracticesAndTasksAreThere() {
        Document page = portal.page(path);
        String act = page.select(".metric a[download]").attr("abs:href");
        assertThat(portal.send("GET", URI.create(act)).body()).isEqualTo("%PDF-1.4 akt");
        assertThat(page.select("section:has(> #practices) a").eachText()).containsExactly("Świetlice na podwórkach");
        assertThat(page.select(".task").text())
                .contains("Prowadzenie świetlic podwórkowych", "125 000,50 zł", "Kultura")
                .contains("Pokrywające się zadania", "Świetlice razem – Wspólna oferta świetlic");
        assertThat(page.text()).contains("Dziesięć podwórek w dwa lata").doesNotContain("Klub w zawiązaniu");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"@type\":\"OrganizationRole\"", "\"foundingDate\":\"2014-24\"");
    }

    @Test
    void otherSitesShowItAsOfADayToo() {
        Document widget = portal.page("/embed/v1/partnership?on=2014-07-01&partnership=" + known.yards.slug());
        assertThat(widget.select("h3").text()).isEqualTo("Porozumienie Podwórkowe");
        assertThat(widget.select(".member").eachText()).containsExactly("Miasto Łódź koordynator, prawdopodobnie");
        assertThat(portal.page("/embed/v1/partner?partner=" + known.city.slug())
                        .select(".member")
                        .text())
                .isEqualTo("Partnerstwo na rzecz Podwórek (PnrP)");
        assertThat(portal.get("/embed/v1/partnership?on=wczoraj&partnership=x").statusCode())
                .isEqualTo(400);
        assertThat(portal.get("/embed/v1/partner").statusCode()).isEqualTo(400);
        assertThat(portal.page("/embed?widget=partnership&partnership="
                                + Links.encode("https://example.org/praktyki/partnerships/" + known.yards.slug()))
                        .select(".snippet code")
                        .text())
                .contains("<praktyki-partnership", "partnership=\"" + known.yards.slug() + "\"");
    }

    @Test
    void theEnglishPageSpeaksEnglish() {
        Document page = portal.page("/en" + path + "?on=2014-07-01");
        assertThat(page.select("#members").text()).isEqualTo("Members on 1 July 2014");
        assertThat(page.select(".facts").first()).isNotNull();
        assertThat(page.select("article > .facts").text()).contains("umbrella group", "from winter 2014");
    }
}
