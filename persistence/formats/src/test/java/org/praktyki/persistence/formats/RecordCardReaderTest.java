package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.exchange.ParsedPage;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.WebAddress;

/** Labels and their values. */
class RecordCardReaderTest {

    private static RecordCard card(String lines) {
        ParsedPage page = Pages.read(Pages.card(lines));
        assertThat(page.findings()).isEmpty();
        return page.recordCard();
    }

    private static Iterable<Finding> findings(String lines) {
        return Pages.read(Pages.card(lines)).findings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Data wprowadzenia do BDP: 2016-04-30",
                "DATA WPROWADZENIA DO BDP : 30.04.2016",
                "Data wprowadzenia do BDP  2016.4.30",
                "Data wprowadzenia do BDP 30 kwietnia 2016 r.",
                "data wprowadzenia: 30-04-2016"
            })
    void aDateIsReadInItsUsualNotations(String line) {
        assertThat(card(line).enteredOn()).contains(LocalDate.of(2016, 4, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-00-00", "2016-02-30", "wiosna 2016", "30 Apryla 2016", "2016", "0016-04-30"})
    void anImpossibleDateStaysLiterally(String value) {
        ParsedPage page = Pages.read(Pages.card("Data wprowadzenia do BDP: " + value));

        assertThat(page.recordCard().enteredOn()).isEmpty();
        assertThat(page.findings()).containsExactly(new Finding("recordCard.enteredOn", value, Problem.NOT_A_DATE));
    }

    @Test
    void anUpdateBeforeTheEntryIsAFinding() {
        ParsedPage page = Pages.read(Pages.card("Data aktualizacji: 2015-01-31\nData wprowadzenia do BDP: 2016-04-30"));

        assertThat(page.recordCard().enteredOn()).contains(LocalDate.of(2016, 4, 30));
        assertThat(page.recordCard().updatedOn()).isEmpty();
        assertThat(page.findings())
                .containsExactly(new Finding("recordCard.updatedOn", "2015-01-31", Problem.DATES_OUT_OF_ORDER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.100.000                     | 1100000 |",
                "1 100 000                     | 1100000 |",
                "1100000                       | 1100000 |",
                "12.345                        | 12345   |",
                "0                             | 0       |",
                "62 019 (2023)                 | 62019   | 2023",
                "62 019 (stan na 2015)         | 62019   | 2015",
                "62 019, stan na 31.12.2015 r. | 62019   | 2015",
                "62.019 (31.12.2015)           | 62019   | 2015",
                "62 019 osób (w 2015 roku)     | 62019   | 2015",
                "ok                            |         |",
                "ok. 60 tys.                   |         |",
                "12,345                        |         |",
                "1.10                          |         |",
                "-5                            |         |",
                "62.019 123                    |         |",
                "62 019 i rośnie               |         |",
                "99999999999999999999999999    |         |"
            })
    void aPopulationIsOneNumberOrALiteral(String value, @Nullable Long people, @Nullable Integer year) {
        ParsedPage page = Pages.read(Pages.card("Liczba mieszkańców: " + value));

        assertThat(page.recordCard().population()).isEqualTo(Optional.ofNullable(people));
        assertThat(page.recordCard().populationYear()).isEqualTo(Optional.ofNullable(year));
        assertThat(page.findings())
                .isEqualTo(
                        people != null
                                ? List.of()
                                : List.of(new Finding("recordCard.population", value, Problem.NOT_A_NUMBER)));
    }

    @Test
    void aYearMayStandInTheLabel() {
        assertThat(card("Liczba mieszkańców (2015): 62 019").populationYear()).contains(2015);
    }

    @ParameterizedTest
    @CsvSource({
        "gmina wiejska, GMINA_WIEJSKA",
        "Gmina miejsko-wiejska, GMINA_MIEJSKO_WIEJSKA",
        "powiat grodzki, MIASTO_NA_PRAWACH_POWIATU",
        "powiat ziemski, POWIAT"
    })
    void unitTypesAreReadByName(String value, UnitType type) {
        assertThat(card("Typ jednostki: " + value).unitType()).contains(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90-001 Łódź  | 90-001 | Łódź",
                "90-001, Łódź | 90-001 | Łódź",
                "Łódź 90-001  | 90-001 | Łódź",
                "90-001       | 90-001 |",
                "Łódź         |        | Łódź"
            })
    void postcodeAndPostOfficeMayEachBeAbsent(String value, @Nullable String code, @Nullable String office) {
        RecordCard card = card("Kod pocztowy i Poczta: " + value);

        assertThat(card.postcode()).isEqualTo(Optional.ofNullable(code));
        assertThat(card.postOffice()).isEqualTo(Optional.ofNullable(office));
    }

    @Test
    void aPostcodeOfAnotherFormStaysLiterally() {
        ParsedPage page = Pages.read(Pages.card("Kod pocztowy i Poczta: 90001 Łódź"));

        assertThat(page.recordCard().postOffice()).contains("Łódź");
        assertThat(page.findings())
                .containsExactly(new Finding("recordCard.postcode", "90001", Problem.NOT_A_POSTCODE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wirtyna internetowa: a.example.org\n b.example.org",
                "Witryna internetowa:\na.example.org\n\nb.example.org",
                "Strona WWW: a.example.org, b.example.org",
                "Strona internetowa: a.example.org lub b.example.org",
                "Witryna internetowa: a.example.org\nPowiat: x\nWitryna internetowa: b.example.org\nWWW: a.example.org"
            })
    void severalWebSitesAreAList(String lines) {
        assertThat(card(lines).websites())
                .containsExactly(new WebAddress("http://a.example.org"), new WebAddress("http://b.example.org"));
    }

    @Test
    void anUnreadableValueOfAListIsNamedByItsPlace() {
        assertThat(
                        findings(
                                "Witryna internetowa: a.example.org; strona_w_budowie; b.example.org\nAdres e@mail: brak adresu"))
                .containsExactly(
                        new Finding("recordCard.websites[1]", "strona_w_budowie", Problem.NOT_A_WEB_ADDRESS),
                        new Finding("recordCard.emails[0]", "brak adresu", Problem.NOT_AN_EMAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adres e@mail", "Adres e-mail", "ADRES E-MAIL ", "Adresy e-mail", "e-mail", "Email"})
    void mailAddressesAreFoundUnderTheirUsualLabels(String label) {
        assertThat(card(label + ": a@example.org, b@example.org").emails())
                .map(Object::toString)
                .containsExactly("a@example.org", "b@example.org");
    }

    @Test
    void valuesMayStandBelowTheirLabelsInAnyOrder() {
        RecordCard card = card("""
                Liczba mieszkańców:

                1 200
                Powiat:
                kielecki
                Województwo
                świętokrzyskie
                Jednostka wdrażająca: Urząd Gminy
                w Bielinach
                Typ jednostki:
                Ulica: Partyzantów 17
                Miejscowość   Bieliny
                """);

        assertThat(card.population()).contains(1200L);
        assertThat(card.powiat()).contains("kielecki");
        assertThat(card.voivodeship()).contains(Voivodeship.SWIETOKRZYSKIE);
        assertThat(card.implementingBody()).contains("Urząd Gminy w Bielinach");
        assertThat(card.unitType()).isEmpty();
        assertThat(card.street()).contains("Partyzantów 17");
        assertThat(card.locality()).contains("Bieliny");
    }

    @Test
    void nothingIsCorrected() {
        assertThat(card("Miejscowość: Łódż\nPowiat: lodz").locality()).contains("Łódż");
        assertThat(findings("Województwo: krakowskie\nTyp jednostki: sołectwo"))
                .containsExactly(
                        new Finding("recordCard.voivodeship", "krakowskie", Problem.NOT_A_VOIVODESHIP),
                        new Finding("recordCard.unitType", "sołectwo", Problem.NOT_A_UNIT_TYPE));
    }

    @Test
    void aRepeatedLabelWithAnotherValueIsAFinding() {
        ParsedPage page = Pages.read(Pages.card("Powiat:\nPowiat: kielecki\nPowiat: kielecki\nPowiat: buski"));

        assertThat(page.recordCard().powiat()).contains("kielecki");
        assertThat(page.findings()).containsExactly(new Finding("recordCard.powiat", "buski", Problem.REPEATED));
    }

    @Test
    void linesOfNoLabelAreFindings() {
        assertThat(
                        findings(
                                "Dzień dobry\nPowiat: kielecki\nLiczba radnych: 15\nw tym kobiet 8\nTyp jednostki: powiat\ndrugi wiersz"))
                .containsExactlyInAnyOrder(
                        new Finding("recordCard", "Dzień dobry", Problem.UNKNOWN_LINE),
                        new Finding("recordCard", "Liczba radnych: 15", Problem.UNKNOWN_LINE),
                        new Finding("recordCard", "w tym kobiet 8", Problem.UNKNOWN_LINE),
                        new Finding("recordCard", "drugi wiersz", Problem.UNKNOWN_LINE));
    }

    @Test
    void aSentenceOfSupportIsFundingAndNoValue() {
        ParsedPage page = Pages.read(
                Pages.card("Powiat: kielecki\nProjekt współfinansowany przez Fundusz Gmin,\nwraz z partnerami"));

        assertThat(page.recordCard().powiat()).contains("kielecki");
        assertThat(page.funding().lines())
                .containsExactly("Projekt współfinansowany przez Fundusz Gmin, wraz z partnerami");
        assertThat(page.findings()).isEmpty();
    }

    @Test
    void anEmptyCardIsStillACard() {
        assertThat(card("")).isEqualTo(RecordCard.EMPTY);
        assertThat(card("Powiat:\nWojewództwo:\nOsoby kontaktowe:\n")).isEqualTo(RecordCard.EMPTY);
    }

    @Test
    void entitiesAndHardSpacesAreUnderstood() {
        assertThat(card("Powiat:&nbsp;kielecki\nLiczba mieszkańców:\u00a01\u00a0200\nUlica: Nowa 1 &amp; 3")
                        .street())
                .contains("Nowa 1 & 3");
    }
}
