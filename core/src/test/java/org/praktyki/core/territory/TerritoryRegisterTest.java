package org.praktyki.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.contract.TerritorySamples;

class TerritoryRegisterTest {

    private static final LocalDate NEXT = TerritorySamples.FIRST.plusYears(1);

    private final TerritoryRegister register = TerritoryRegister.of(TerritorySamples.units());

    private static Resolution resolve(
            TerritoryRegister register,
            @Nullable String locality,
            @Nullable String powiat,
            @Nullable Voivodeship voivodeship) {
        return register.resolve(new Place(
                Optional.ofNullable(locality), Optional.ofNullable(powiat), Optional.ofNullable(voivodeship)));
    }

    @ParameterizedTest
    @CsvSource({
        "Łódź, Łódź, LODZKIE, 1061011",
        "Łódż, Łódź, LODZKIE, 1061011",
        "LODZ, , , 1061011",
        "m. Łódź, m. Łódź, LODZKIE, 1061011",
        "miasto Łódź, powiat grodzki Łódź, , 1061011",
        "Osiek, brodnicki, , 0402082",
        "Osiek, powiat staszowski, , 2612043",
        "gmina Osiek, pow. brodnicki, KUJAWSKO_POMORSKIE, 0402082",
        "Osiek, , SWIETOKRZYSKIE, 2612043",
        ", kutnowski, LODZKIE, 1002",
        ", Łódź, , 1061",
        ", , LODZKIE, 10",
        "' ', ' ', LODZKIE, 10"
    })
    void aPlaceThatFitsOneUnitIsThatUnit(String locality, String powiat, Voivodeship voivodeship, String code) {
        assertThat(resolve(register, locality, powiat, voivodeship))
                .isInstanceOfSatisfying(
                        Resolution.One.class,
                        one -> assertThat(one.unit().code().value()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"Osiek, , , 0402082 2612043", "Kutno, kutnowski, LODZKIE, 1002011 1002052"})
    void whereSeveralFitAllAreNamed(String locality, String powiat, Voivodeship voivodeship, String codes) {
        assertThat(resolve(register, locality, powiat, voivodeship))
                .isInstanceOfSatisfying(
                        Resolution.Several.class,
                        several -> assertThat(several.candidates())
                                .extracting(unit -> unit.code().value())
                                .containsExactly(codes.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "Osiek, kutnowski, , 0402082 2612043",
        "Łódź, , OPOLSKIE, 1061011",
        "Łódź, łódzki wschodni, LODZKIE, 1061011",
        ", kutnowski, OPOLSKIE, 1002",
        "Ozorków, kutnowski, LODZKIE, ",
        "Łódź-Bałuty, , , ",
        "kutnowski, , , ",
        "Łódź i okolice, , , "
    })
    void whatContradictsTheRegisterFitsNothing(
            String locality, String powiat, Voivodeship voivodeship, @Nullable String codes) {
        assertThat(resolve(register, locality, powiat, voivodeship))
                .isInstanceOfSatisfying(
                        Resolution.None.class,
                        none -> assertThat(none.elsewhere())
                                .extracting(unit -> unit.code().value())
                                .containsExactlyElementsOf(codes == null ? List.of() : List.of(codes.split(" "))));
    }

    @Test
    void nothingSaidFitsNothing() {
        assertThat(resolve(register, null, null, null)).isEqualTo(new Resolution.None(List.of()));
    }

    @Test
    void theKindOfUnitDecidesBetweenTownAndVillages() {
        Resolution kutno = resolve(register, "Kutno", "kutnowski", null);

        assertThat(kutno.preferring(UnitType.GMINA_WIEJSKA))
                .isEqualTo(
                        new Resolution.One(register.find(new Teryt("1002052")).orElseThrow()));
        assertThat(kutno.preferring(UnitType.POWIAT)).isEqualTo(kutno);
    }

    @Test
    void thePathLeadsFromTheVoivodeshipToTheUnit() {
        assertThat(register.path(new Teryt("2612044")))
                .extracting(unit -> unit.code().value())
                .containsExactly("26", "2612", "2612043", "2612044");
        assertThat(register.path(new Teryt("2613"))).isEmpty();
    }

    @Test
    void anUnknownUnitInBetweenIsLeftOutOfThePath() {
        TerritoryRegister gap = TerritoryRegister.of(List.of(
                TerritorySamples.unit("26", "świętokrzyskie", "województwo"),
                TerritorySamples.unit("2612044", "Osiek", "miasto")));

        assertThat(gap.path(new Teryt("2612044")))
                .extracting(unit -> unit.code().value())
                .containsExactly("26", "2612044");
    }

    @Test
    void namesAreFoundWithoutDiacritics() {
        assertThat(register.named("lodz baluty")).extracting(Territory::name).containsExactly("Łódź-Bałuty");
        assertThat(register.named("Osiek")).hasSize(4);
        assertThat(register.named("")).isEmpty();
    }

    @Test
    void anEarlierNameFindsTheUnitUntilAnotherBearsIt() {
        TerritoryRegister renamed = register.updated(TerritorySamples.later(
                NEXT, List.of("0402082"), TerritorySamples.unit("0402082", "Osieczek", "gmina wiejska")));

        assertThat(resolve(renamed, "Osiek", "brodnicki", null)).isInstanceOf(Resolution.One.class);
        assertThat(resolve(renamed, "Osieczek", "brodnicki", null))
                .isEqualTo(resolve(renamed, "Osiek", "brodnicki", null));
        assertThat(resolve(renamed, "Osiek", null, null))
                .isEqualTo(new Resolution.One(renamed.find(new Teryt("2612043")).orElseThrow()));
    }

    @Test
    void aUnitThatIsGoneIsStillFoundByItsName() {
        TerritoryRegister later = register.updated(TerritorySamples.later(NEXT, List.of("1061011")));

        assertThat(resolve(later, "Łódź", null, null))
                .isInstanceOfSatisfying(
                        Resolution.One.class,
                        one -> assertThat(one.unit().goneBy()).contains(NEXT));
    }

    @Test
    void anIncompleteStateProvesNothingGone() {
        List<Territory> part = List.of(TerritorySamples.unit("10", "łódzkie", "województwo"));

        assertThat(register.updated(new TerritoryState(part, true)).all()).allMatch(Territory::exists);
        assertThat(register.updated(new TerritoryState(TerritorySamples.units().subList(0, 16), false))
                        .all())
                .allMatch(Territory::exists);
        assertThat(register.updated(new TerritoryState(TerritorySamples.units().subList(0, 16), true))
                        .all())
                .filteredOn(Territory::exists)
                .hasSize(16);
    }

    @Test
    void aStateNeedsUnitsEachOnce() {
        Territory unit = TerritorySamples.unit("10", "łódzkie", "województwo");

        assertThatIllegalArgumentException().isThrownBy(() -> new TerritoryState(List.of(), true));
        assertThatIllegalArgumentException().isThrownBy(() -> new TerritoryState(List.of(unit, unit), true));
        assertThatIllegalArgumentException().isThrownBy(() -> TerritoryRegister.of(List.of(unit, unit)));
    }
}
