package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.partner.Partner;
import org.praktyki.servlet.PartnerView.Link;
import org.praktyki.servlet.PartnerView.Neighbour;

/** The lists of partners and partnerships, and the page of each partner. */
@TestInstance(Lifecycle.PER_CLASS)
class PartnerPagesTest {

    private final Portal portal = Portal.start();
    private final Partnered known = new Partnered(portal);
    private final String path = "/partners/" + known.association.slug();

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void partnersAreListedByNameAndOnlyThoseWhomEveryoneMaySee() {
        Document page = portal.page("/partners");
        assertThat(page.select("h1").text()).isEqualTo("Partnerzy");
        assertThat(page.select(".results > .total").text()).isEqualTo("3 partnerów");
        assertThat(page.select(".card h3").eachText())
                .containsExactly("Miasto Łódź", "Politechnika Przykładowa", "Stowarzyszenie Otwarte Podwórko (SOP)");
        assertThat(page.select(".card:last-child").text())
                .contains("organizacja pozarządowa", "Inne nazwy: Klub Podwórko", "Łódź, łódzkie", "1 partnerstwo");
        assertThat(page.select("nav.site a").eachText()).contains("Partnerzy", "Partnerstwa");
    }

    @Test
    void aListIsNarrowedByWordsKindsPlacesAndTopics() {
        assertThat(found("/partners?q=klub+pod")).containsExactly("Stowarzyszenie Otwarte Podwórko (SOP)");
        assertThat(found("/partners?q=1234563218")).containsExactly("Stowarzyszenie Otwarte Podwórko (SOP)");
        assertThat(found("/partners?kind=university&kind=public-body"))
                .containsExactly("Miasto Łódź", "Politechnika Przykładowa");
        assertThat(found("/partners?voivodeship=lodzkie&kind=ngo")).hasSize(1);
        assertThat(found("/partners?category=uslugi-spoleczne")).hasSize(1);
        assertThat(found("/partnerships?form=joint-offer")).containsExactly("Wspólna oferta świetlic");
        assertThat(found("/partnerships?on=2013-12-31")).containsExactly("Wspólna oferta świetlic");
        assertThat(found("/partnerships?on=2015-07-01"))
                .containsExactly("Porozumienie Podwórkowe", "Wspólna oferta świetlic");
        assertThat(found("/partnerships?q=podworek&on=2016-03-04"))
                .containsExactly("Partnerstwo na rzecz Podwórek (PnrP)");
        assertThat(portal.page("/partnerships?q=podworek&on=2016-03-04")
                        .select(".card a")
                        .attr("href"))
                .isEqualTo("/praktyki/partnerships/" + known.yards.slug() + "?on=2016-03-04");
    }

    private List<String> found(String path) {
        return portal.page(path).select(".card h3").eachText();
    }

    @Test
    void practicesAreNarrowedByWhoHasAPartInThem() {
        String slug = known.city.slug().value();
        Document page = portal.page("/practices?partner=" + slug);
        assertThat(page.select(".results > .total").text()).isEqualTo("1 praktyka");
        assertThat(page.select(".card h3").eachText()).containsExactly(known.practice.title());
        assertThat(page.select(".chosen a").text()).contains("Partner", "Miasto Łódź");
        assertThat(page.select(".chosen a").attr("href")).isEqualTo("/praktyki/practices");

        Document ofKind = portal.page("/practices?partner-kind=ngo&partner=" + slug);
        assertThat(ofKind.select(".card h3").eachText()).containsExactly(known.practice.title());
        assertThat(ofKind.select("details:has(input[name=partner-kind]) summary")
                        .text())
                .contains("Rodzaj partnera");
        assertThat(ofKind.select(".chosen a:not(.clear)").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/praktyki/practices?partner=" + slug, "/praktyki/practices?partner-kind=ngo");
        assertThat(portal.page("/practices?partner-kind=university").select(".card"))
                .isEmpty();
        assertThat(portal.page("/practices?partner=" + known.hidden.slug()).select(".card"))
                .isEmpty();
        assertThat(portal.page("/practices").select("input[name=partner]")).isEmpty();
    }

    @Test
    void theCountBesideAKindIsWhatChoosingItFinds() {
        Document page = portal.page("/partners?voivodeship=lodzkie");
        assertThat(page.select("input[name=kind]").eachAttr("value")).containsExactly("public-body", "ngo");
        assertThat(page.select("input[name=voivodeship][checked]").eachAttr("value"))
                .containsExactly("lodzkie");
        assertThat(page.select("input[name=kind] ~ .count [aria-hidden]").eachText())
                .containsExactly("1", "1");
        assertThat(page.select(".chosen a").attr("href")).isEqualTo("/praktyki/partners");
    }

    @Test
    void pagesFollowEachOtherAndAnEmptyListHelps() {
        Document first = portal.page("/partners?size=2");
        assertThat(first.select(".card")).hasSize(2);
        assertThat(first.select("a[rel=next]").attr("href")).isEqualTo("/praktyki/partners?size=2&page=2");
        assertThat(portal.page("/partners?q=zzz").select(".empty a").attr("href"))
                .isEqualTo("/praktyki/partners");
    }

    @ParameterizedTest
    @CsvSource({
        "/partners?kind=bank, kind",
        "/partners?on=2016-03-04, on",
        "/partners?sort=title, sort",
        "/partners?size=101, size",
        "/partnerships?on=2016-02-30, on",
        "/partnerships?form=ngo, form",
        "/partnerships?voivodeship=nigdzie, voivodeship",
        "/partnerships?category=nie-ma, category",
        "/partnerships?page=0, page"
    })
    void aBadParameterIsNamed(String address, String name) {
        HttpResponse<String> response = portal.get(address);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(portal.page(address).select(".details").text()).contains("„" + name + "”");
    }

    @Test
    void aPartnerIsShownWithAllThatEveryoneMayKnow() {
        Document page = portal.page(path);
        assertThat(page.select("h1").text()).isEqualTo("Stowarzyszenie Otwarte Podwórko (SOP)");
        assertThat(page.select("section:has(#names) li").eachText())
                .containsExactly(
                        "Stowarzyszenie Otwarte Podwórko (SOP) od 1 maja 2014 r.",
                        "Klub Podwórko od 2009 r. do 30 kwietnia 2014 r.");
        assertThat(page.select(".metric dl").text())
                .contains("1234563218", "123456785", "0000123456", "Przykładowa 1", "90-001", "podworko.example.org")
                .contains("Biuro stowarzyszenia", "12 345 67 89");
        assertThat(page.select("section:has(#belongings) li").eachText())
                .containsExactly("Partnerstwo na rzecz Podwórek (PnrP) członek,"
                        + " od 1 stycznia 2015 r. do 31 grudnia 2019 r.");
        assertThat(page.select("section:has(#practices) li").text()).contains("Świetlice na podwórkach", "realizuje");
        assertThat(page.select(".due").text()).contains("Miasto Łódź", "od czerwca 2024 r.");
        assertThat(portal.send("GET", URI.create(page.select("img.sign").attr("abs:src")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(page.text()).doesNotContain("Tajny wydział").doesNotContain("Klub w zawiązaniu");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"@type\":\"NGO\"", "\"taxID\":\"1234563218\"", "\"startDate\":\"2015-01-01\"");
    }

    @Test
    void thoseWhoWorkTogetherTodayAreATable() {
        Document page = portal.page("/partners/" + known.city.slug());
        assertThat(page.select(".ties tbody tr").eachText())
                .containsExactly("Politechnika Przykładowa Partnerstwo na rzecz Podwórek (PnrP)");
        assertThat(page.select("section:has(#belongings) .tag").text()).isEqualTo("obecnie");
    }

    @Test
    void thoseWithTheMostInCommonAreDrawnToo() {
        Link ours = new Link("Fundacja o bardzo długiej nazwie własnej", "/a");
        NetworkDrawing drawing = NetworkDrawing.of(
                List.of(new Neighbour(ours, List.of(ours, ours)), new Neighbour(new Link("Dom", "/b"), List.of(ours))));
        assertThat(drawing.nodes()).extracting(NetworkDrawing.Node::name).containsExactly("Fundacja o bardzo…", "Dom");
        assertThat(drawing.nodes()).extracting(NetworkDrawing.Node::strength).containsExactly(4, 2);
        assertThat(drawing.nodes()).extracting(NetworkDrawing.Node::anchor).containsExactly("start", "end");
        assertThat(NetworkDrawing.of(List.of(new Neighbour(ours, List.of(ours))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aPracticeSaysWhoHasAPartInItAndWhatItCameOf() {
        Document page = portal.page("/practices/" + known.practice.slug());
        assertThat(page.select("section:has(> #partners) li").eachText())
                .containsExactly("Stowarzyszenie Otwarte Podwórko (SOP) realizuje", "Miasto Łódź finansuje");
        assertThat(page.select("section:has(> #partnerships) a").attr("href"))
                .isEqualTo("/praktyki/partnerships/" + known.yards.slug());
        assertThat(page.text()).doesNotContain("Klub w zawiązaniu");
    }

    @Test
    void whatWasMergedLeadsToWhatStandsForItAndWhatIsHiddenIsNowhere() {
        Partner twice = known.save(Partner.named("Otwarte Podwórko"));
        portal.praktyki().partners().merge(Portal.EDITOR, twice.id(), known.association.id());
        HttpResponse<String> response = portal.get("/en/partners/otwarte-podworko");
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location")).contains("/praktyki/en" + path);
        assertThat(portal.get("/partners/" + known.hidden.slug()).statusCode()).isEqualTo(404);
    }

    @Test
    void theEnglishPageSpeaksEnglish() {
        Document page = portal.page("/en" + path);
        assertThat(page.select("h1").attr("lang")).isEqualTo("pl");
        assertThat(page.select("section:has(#names) li:last-child").text())
                .isEqualTo("Klub Podwórko from 2009 until 30 April 2014");
        assertThat(page.select(".facts").text()).contains("non-governmental organisation");
    }
}
