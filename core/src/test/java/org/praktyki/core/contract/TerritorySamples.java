package org.praktyki.core.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.Teryt;

/** A few units of the territorial register, with names that repeat and a city that is its own powiat. */
public final class TerritorySamples {

    /** The date of the first state. */
    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static final String RURAL = "gmina wiejska";

    private TerritorySamples() {}

    /** All sixteen voivodeships, three of them with a few units. */
    public static List<Territory> units() {
        return Stream.concat(
                        TerritoryRegister.BUILT_IN.all().stream()
                                .map(v -> unit(v.code().value(), v.name(), v.kind())),
                        Stream.of(
                                unit("0402", "brodnicki", "powiat"),
                                unit("0402082", "Osiek", RURAL),
                                unit("1002", "kutnowski", "powiat"),
                                unit("1002011", "Kutno", "gmina miejska"),
                                unit("1002052", "Kutno", RURAL),
                                unit("1061", "Łódź", "miasto na prawach powiatu"),
                                unit("1061011", "Łódź", "gmina miejska"),
                                unit("1061029", "Łódź-Bałuty", "delegatura"),
                                unit("2612", "staszowski", "powiat"),
                                unit("2612043", "Osiek", "gmina miejsko-wiejska"),
                                unit("2612044", "Osiek", "miasto"),
                                unit("2612045", "Osiek", "obszar wiejski")))
                .toList();
    }

    /** One unit in the first state. */
    public static Territory unit(String code, String name, String kind) {
        return Territory.of(new Teryt(code), name, kind, FIRST);
    }

    /** The whole register in its first state. */
    public static TerritoryState state() {
        return new TerritoryState(units(), true);
    }

    /**
     * The whole register in a later state.
     *
     * @param date of the state
     * @param without codes of units that are missing from it
     * @param with units that are in it instead, or besides
     */
    public static TerritoryState later(LocalDate date, List<String> without, Territory... with) {
        List<Territory> units = new ArrayList<>(units());
        units.removeIf(unit -> without.contains(unit.code().value()));
        units.addAll(List.of(with));
        return new TerritoryState(
                units.stream()
                        .map(unit -> Territory.of(unit.code(), unit.name(), unit.kind(), date))
                        .toList(),
                true);
    }
}
