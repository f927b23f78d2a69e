package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;

class LocatedTest {

    private static final TerritoryRegister REGISTER = TerritoryRegister.of(TerritorySamples.units());

    private static Located located(RecordCard.Builder card) {
        return Located.of(card.build(), REGISTER);
    }

    @ParameterizedTest
    @CsvSource({
        "GMINA_MIEJSKA,Kutno,kutnowski,1002011",
        "GMINA_WIEJSKA,Kutno,powiat kutnowski,1002052",
        "MIASTO_NA_PRAWACH_POWIATU,Łódź,Łódź,1061011",
        "POWIAT,Krośniewice,kutnowski,1002",
        "WOJEWODZTWO,Łódź,,10"
    })
    void whatTheCardSaysLeadsToOneUnit(UnitType type, String locality, String powiat, String code) {
        Located located = located(RecordCard.builder()
                .unitType(type)
                .locality(locality)
                .powiat(powiat)
                .voivodeship(Voivodeship.LODZKIE));

        assertThat(located.card().teryt()).contains(new Teryt(code));
        assertThat(located.findings()).isEmpty();
    }

    @Test
    void severalUnitsOfOneNameAreOffered() {
        Located located = located(RecordCard.builder().locality("Osiek"));

        assertThat(located.card().teryt()).isEmpty();
        assertThat(located.candidates())
                .extracting(Territory::code)
                .containsExactly(new Teryt("0402082"), new Teryt("2612043"));
        assertThat(located.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("recordCard.teryt");
            assertThat(finding.problem()).isEqualTo(Problem.SEVERAL_TERRITORIES);
            assertThat(finding.value()).contains("0402082 Osiek").contains("2612043 Osiek");
        });
    }

    @Test
    void aUnitThatLiesElsewhereIsAContradiction() {
        Located located = located(RecordCard.builder().locality("Kutno").voivodeship(Voivodeship.SWIETOKRZYSKIE));

        assertThat(located.card().teryt()).isEmpty();
        assertThat(located.candidates())
                .extracting(Territory::code)
                .containsExactly(new Teryt("1002011"), new Teryt("1002052"));
        assertThat(located.findings()).extracting(Finding::problem).containsExactly(Problem.CONTRADICTS_REGISTER);
    }

    @Test
    void aNameThatNobodyBearsMayBeAVillages() {
        Located located = located(RecordCard.builder().locality("Woźniaków").powiat("kutnowski"));

        assertThat(located).isEqualTo(new Located(located.card(), List.of(), List.of()));
        assertThat(located.card().teryt()).isEmpty();
    }

    @Test
    void aCodeThatTheRegisterDoesNotKnowIsSaid() {
        assertThat(located(RecordCard.builder().teryt(new Teryt("1002102"))).findings())
                .containsExactly(new Finding("recordCard.teryt", "1002102", Problem.NO_SUCH_TERRITORY));
    }

    @Test
    void everyWordThatContradictsTheCodeIsNamed() {
        Located located = located(RecordCard.builder()
                .teryt(new Teryt("1002011"))
                .unitType(UnitType.GMINA_WIEJSKA)
                .powiat("staszowski")
                .voivodeship(Voivodeship.SWIETOKRZYSKIE));

        assertThat(located.findings())
                .containsExactly(
                        new Finding("recordCard.voivodeship", "świętokrzyskie", Problem.CONTRADICTS_REGISTER),
                        new Finding("recordCard.powiat", "staszowski", Problem.CONTRADICTS_REGISTER),
                        new Finding("recordCard.unitType", "GMINA_WIEJSKA", Problem.CONTRADICTS_REGISTER));
    }

    @Test
    void aUnionHasNoCode() {
        assertThat(located(RecordCard.builder().unitType(UnitType.ZWIAZEK).locality("Kutno"))
                        .findings())
                .isEmpty();
    }

    @Test
    void withoutALoadedRegisterNothingIsSaid() {
        RecordCard card = RecordCard.builder()
                .teryt(new Teryt("1002011"))
                .voivodeship(Voivodeship.SLASKIE)
                .build();

        assertThat(Located.of(card, TerritoryRegister.BUILT_IN)).isEqualTo(new Located(card, List.of(), List.of()));
    }

    @Test
    void whatWasFoundEarlierIsReplaced() {
        Practice practice = Practice.draft("Szkic")
                .recordCard(RecordCard.builder()
                        .locality("Kutno")
                        .unitType(UnitType.GMINA_MIEJSKA)
                        .build())
                .findings(List.of(
                        new Finding("recordCard.teryt", "…", Problem.SEVERAL_TERRITORIES),
                        new Finding("recordCard.population", "ok. 40 tys.", Problem.NOT_A_NUMBER)))
                .build();

        Practice located = Located.in(practice, REGISTER);

        assertThat(located.recordCard().teryt()).contains(new Teryt("1002011"));
        assertThat(located.findings()).extracting(Finding::problem).containsExactly(Problem.NOT_A_NUMBER);
    }

    @Test
    void aPointOutsideOfPolandIsSaidWithoutAnyRegister() {
        Practice practice = Practice.draft("Szkic")
                .recordCard(
                        RecordCard.builder().point(new GeoPoint(22.059, 53.178)).build())
                .build();
        Practice swapped = practice.toBuilder()
                .recordCard(
                        RecordCard.builder().point(new GeoPoint(53.178, 22.059)).build())
                .build();

        Practice located = Located.in(practice, TerritoryRegister.BUILT_IN);

        assertThat(located.findings())
                .containsExactly(new Finding("recordCard.point", "22.059, 53.178", Problem.NOT_IN_POLAND));
        assertThat(Located.in(located, TerritoryRegister.BUILT_IN)).isEqualTo(located);
        assertThat(Located.in(swapped, TerritoryRegister.BUILT_IN)).isEqualTo(swapped);
    }
}
