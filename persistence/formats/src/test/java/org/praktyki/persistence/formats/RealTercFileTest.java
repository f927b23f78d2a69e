package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.praktyki.core.territory.Place;
import org.praktyki.core.territory.Resolution;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryFile;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;

/** The whole register, as Statistics Poland gave it out; runs only where someone has put the file beside the checkout. */
@Tag("real-pages")
@EnabledIf("isFileHere")
class RealTercFileTest {

    static boolean isFileHere() {
        return file().isPresent();
    }

    private static Optional<Path> file() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/territory/TERC_Urzedowy_2020-09-26.csv"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static TerritoryFile read() throws IOException {
        return new TercFile().read(Files.readAllBytes(file().orElseThrow()));
    }

    private static TerritoryRegister register() throws IOException {
        return TerritoryRegister.EMPTY.updated(read().state());
    }

    private static Resolution resolve(String locality, String powiat, Voivodeship voivodeship) throws IOException {
        return register().resolve(new Place(Optional.of(locality), Optional.of(powiat), Optional.of(voivodeship)));
    }

    @Test
    void theWholeCountryIsRead() throws IOException {
        List<Territory> units = read().state().units();

        assertThat(read().rejected()).isEmpty();
        assertThat(read().state().complete()).isTrue();
        assertThat(units).hasSize(4194);
        assertThat(units).filteredOn(unit -> unit.code().isVoivodeship()).hasSize(16);
        assertThat(units).filteredOn(unit -> unit.code().isPowiat()).hasSize(380);
        assertThat(units).filteredOn(unit -> unit.code().isCommune()).hasSize(2477);
    }

    @Test
    void theCodesSayWhatTheUnitsAre() throws IOException {
        Map<UnitType, Long> communes = read().state().units().stream()
                .map(Territory::code)
                .filter(Teryt::isCommune)
                .collect(Collectors.groupingBy(code -> code.unitType().orElseThrow(), Collectors.counting()));

        assertThat(communes)
                .containsOnly(
                        Map.entry(UnitType.MIASTO_NA_PRAWACH_POWIATU, 66L),
                        Map.entry(UnitType.GMINA_MIEJSKA, 236L),
                        Map.entry(UnitType.GMINA_WIEJSKA, 1533L),
                        Map.entry(UnitType.GMINA_MIEJSKO_WIEJSKA, 642L));
        assertThat(read().state().units())
                .filteredOn(unit -> unit.code().isPowiat()
                        && unit.code().unitType().equals(Optional.of(UnitType.MIASTO_NA_PRAWACH_POWIATU)))
                .hasSize(66)
                .allMatch(unit -> unit.kind().endsWith("na prawach powiatu"));
    }

    @Test
    void everyUnitLiesInAnother() throws IOException {
        Map<Teryt, Territory> units =
                read().state().units().stream().collect(Collectors.toMap(Territory::code, Function.identity()));

        assertThat(units.keySet())
                .allMatch(code -> code.parent().map(units::containsKey).orElse(code.isVoivodeship()));
    }

    @Test
    void namesThatRepeatNeedTheirPowiat() throws IOException {
        assertThat(register().resolve(new Place(Optional.of("Osiek"), Optional.empty(), Optional.empty())))
                .isInstanceOfSatisfying(
                        Resolution.Several.class,
                        several -> assertThat(several.candidates()).hasSize(4));
        assertThat(resolve("Osiek", "starogardzki", Voivodeship.POMORSKIE)).isInstanceOf(Resolution.One.class);
        assertThat(resolve("Łódż", "Łódź", Voivodeship.LODZKIE))
                .isInstanceOfSatisfying(
                        Resolution.One.class,
                        one -> assertThat(one.unit().code()).isEqualTo(new Teryt("1061011")));
    }

    @Test
    void everyCommuneIsFoundByItsOwnPath() throws IOException {
        TerritoryRegister register = register();

        assertThat(register.all()).filteredOn(unit -> unit.code().isCommune()).allSatisfy(unit -> {
            Place place = new Place(
                    Optional.of(unit.name()),
                    Optional.of(register.path(unit.code()).get(1).name()),
                    Optional.of(unit.code().voivodeship()));
            assertThat(register.resolve(place).preferring(unit.code().unitType().orElseThrow()))
                    .isEqualTo(new Resolution.One(unit));
        });
    }
}
