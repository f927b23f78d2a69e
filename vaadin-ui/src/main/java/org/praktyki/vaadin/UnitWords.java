package org.praktyki.vaadin;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;

/**
 * Territorial units to choose from, in words.
 *
 * @param register the units
 */
record UnitWords(TerritoryRegister register) {

    /** Units that fit what someone types, one stretch of them. */
    List<Teryt> find(String text, int offset, int limit) {
        return register.search(text).stream()
                .filter(Territory::exists)
                .map(Territory::code)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** Its name, its kind and its code; the code alone of one that the register does not know. */
    String say(Teryt code) {
        return register.find(code)
                .map(unit -> Facts.line(Optional.of(unit.name()), Optional.of(unit.kind()), Optional.of(code.value())))
                .orElseGet(code::value);
    }
}
