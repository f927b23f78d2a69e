package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;

/**
 * What territorial units are called.
 *
 * @param register in which they stand
 * @param texts the words around their names
 */
record Places(TerritoryRegister register, Texts texts) {

    private static final int MOST = 12;

    /** The code that a text is; absent where it is none. */
    static Optional<Teryt> code(String text) {
        try {
            return Optional.of(new Teryt(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** Whether there is such a unit, or was. */
    boolean knows(Teryt code) {
        return register.find(code).isPresent();
    }

    /** Such as "Kutno", "powiat kutnowski" or "województwo łódzkie"; the code where the register does not know it. */
    String name(Teryt code) {
        if (code.isVoivodeship()) {
            return texts.say("place.voivodeship", code.voivodeship().polishName());
        }
        return register.find(code).map(unit -> name(code, unit)).orElseGet(code::value);
    }

    private String name(Teryt code, Territory unit) {
        return code.isPowiat() && !isCity(code) ? texts.say("place.powiat", unit.name()) : unit.name();
    }

    private static boolean isCity(Teryt code) {
        return code.unitType()
                .filter(UnitType.MIASTO_NA_PRAWACH_POWIATU::equals)
                .isPresent();
    }

    /** What tells it from others of its name: "gmina miejska, powiat kutnowski, łódzkie"; empty for a voivodeship. */
    String where(Teryt code) {
        if (code.isVoivodeship()) {
            return "";
        }
        String voivodeship = code.voivodeship().polishName();
        String kind = code.isCommune() || isCity(code)
                ? code.unitType()
                                .map(type -> type.label(texts.language().locale()))
                                .orElse("")
                        + ", "
                : "";
        String powiat = code.isCommune() && !isCity(code)
                ? code.powiat()
                        .flatMap(register::find)
                        .map(unit -> texts.say("place.powiat", unit.name()) + ", ")
                        .orElse("")
                : "";
        return kind + powiat + voivodeship;
    }

    /** The same in fewer words: "gmina miejska, łódzkie". */
    String region(Teryt code) {
        Optional<String> kind = code.isCommune()
                ? code.unitType().map(type -> type.label(texts.language().locale()) + ", ")
                : Optional.empty();
        return code.isVoivodeship() ? "" : kind.orElse("") + code.voivodeship().polishName();
    }

    /** Name and what tells it from others. */
    String full(Teryt code) {
        String where = where(code);
        return where.isEmpty() ? name(code) : name(code) + ", " + where;
    }

    /**
     * The units that someone means by a name or a code, the likeliest first.
     *
     * @param wanted which units may be meant at all
     */
    List<Teryt> meant(String typed, Predicate<Teryt> wanted) {
        List<Teryt> exactly = existing(register.named(typed), wanted);
        if (!exactly.isEmpty()) {
            return exactly;
        }
        List<Teryt> about = existing(register.search(typed), wanted);
        return about.isEmpty() ? code(typed).filter(wanted).stream().toList() : about;
    }

    private static List<Teryt> existing(List<Territory> units, Predicate<Teryt> wanted) {
        return units.stream()
                .filter(Territory::exists)
                .map(Territory::code)
                .filter(wanted)
                .limit(MOST)
                .toList();
    }
}
