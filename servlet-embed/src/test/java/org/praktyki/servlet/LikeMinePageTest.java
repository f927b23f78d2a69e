package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;

class LikeMinePageTest {

    private final Portal portal = Portal.start();

    @BeforeEach
    void fill() {
        add(
                "Ogród",
                card -> card.locality("Osiek")
                        .powiat("staszowski")
                        .voivodeship(Voivodeship.SWIETOKRZYSKIE)
                        .unitType(UnitType.GMINA_MIEJSKO_WIEJSKA)
                        .population(7_500L));
        add(
                "Sad",
                card -> card.locality("Staszów")
                        .powiat("staszowski")
                        .voivodeship(Voivodeship.SWIETOKRZYSKIE)
                        .unitType(UnitType.GMINA_MIEJSKO_WIEJSKA)
                        .population(25_000L));
        add(
                "Rowery",
                card -> card.locality("Kutno")
                        .powiat("kutnowski")
                        .voivodeship(Voivodeship.LODZKIE)
                        .unitType(UnitType.GMINA_MIEJSKA)
                        .population(40_000L));
        add(
                "Teatr",
                card -> card.locality("Szczecin")
                        .voivodeship(Voivodeship.ZACHODNIOPOMORSKIE)
                        .unitType(UnitType.MIASTO_NA_PRAWACH_POWIATU)
                        .population(390_000L));
    }

    private void add(String title, UnaryOperator<RecordCard.Builder> card) {
        portal.save(Samples.published(title).toBuilder()
                .recordCard(card.apply(RecordCard.builder().implementingBody("Urząd"))
                        .build())
                .build());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private Document page(String query) {
        return portal.page(LikeMinePage.PATH + query);
    }

    private static List<String> titles(Document page) {
        return page.select(".card .title").eachText();
    }

    @Test
    void atFirstThereIsOnlyTheForm() {
        Document page = page("");
        assertThat(page.select("form.like input[name=town]")).hasSize(1);
        assertThat(page.select(".card, .candidates, [role=status]")).isEmpty();
    }

    @Test
    void aTownOfThePracticesIsEnoughWithoutARegister() {
        Document page = page("?town=osiek");
        assertThat(page.select(".home").text())
                .isEqualTo("Osiek, gmina miejsko-wiejska, powiat staszowski, świętokrzyskie, 7500 mieszkańców");
        assertThat(titles(page)).containsExactly("Ogród", "Sad", "Rowery");
        assertThat(page.select(".card").get(1).select(".why li").eachText())
                .containsExactly("ten sam rodzaj jednostki", "zbliżona liczba mieszkańców", "ten sam powiat");
        assertThat(page.select(".card").get(2).select(".why li").eachText())
                .containsExactly("zbliżona liczba mieszkańców", "sąsiednie województwo");
    }

    @Test
    void aNameThatRepeatsIsAskedAbout() {
        portal.territories(TerritorySamples.state());
        Document page = page("?town=Osiek&q=sad");
        assertThat(page.select(".candidates a").eachText())
                .containsExactly(
                        "Osiek, gmina wiejska, powiat brodnicki, kujawsko-pomorskie",
                        "Osiek, gmina miejsko-wiejska, powiat staszowski, świętokrzyskie");
        assertThat(page.select(".card")).isEmpty();
        Document chosen = portal.page(page.select(".candidates a")
                .get(1)
                .attr("href")
                .substring(portal.base().length()));
        assertThat(chosen.select(".home").text())
                .startsWith("Osiek, gmina miejsko-wiejska")
                .endsWith("7500 mieszkańców");
        assertThat(titles(chosen)).containsExactly("Sad");
    }

    @Test
    void aCityThatIsAPowiatIsThereOnce() {
        portal.territories(TerritorySamples.state());
        assertThat(page("?town=%C5%81%C3%B3d%C5%BA").select(".home").text())
                .startsWith("Łódź, miasto na prawach powiatu");
    }

    @Test
    void aPlaceInNoListIsDescribed() {
        Document page = page("?kind=gmina-miejska&region=lodzkie&residents=45%20000");
        assertThat(titles(page)).first().isEqualTo("Rowery");
        assertThat(page.select(".card").get(0).select(".why li").eachText())
                .containsExactly("ten sam rodzaj jednostki", "podobna liczba mieszkańców", "to samo województwo");
        assertThat(page.select("details[open] option[selected]").eachAttr("value"))
                .containsExactly("gmina-miejska", "lodzkie");
    }

    @Test
    void anUnknownNameIsSaidToBe() {
        assertThat(page("?town=Nigdzie").select("[role=status]").text()).contains("„Nigdzie”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"home=nie-ma", "residents=wielu", "kind=wies", "region=mazury", "home=..", "color=red"})
    void whatIsNotUnderstoodIsNamed(String query) {
        var answer = portal.get(LikeMinePage.PATH + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
    }
}
