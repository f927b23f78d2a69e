package org.praktyki.core.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the register says on one date: the units that exist then, to be brought into the {@link TerritoryRegister}.
 *
 * @param units at least one, each code once
 * @param complete whether a unit that is missing here is known not to exist; false where lines could not be read
 */
public record TerritoryState(List<Territory> units, boolean complete) {

    /** Refuses an empty state and a code that is there twice. A state without all sixteen voivodeships is never complete. */
    public TerritoryState {
        units = List.copyOf(units);
        Set<Teryt> codes = units.stream().map(Territory::code).collect(Collectors.toCollection(HashSet::new));
        if (units.isEmpty() || codes.size() < units.size()) {
            throw new IllegalArgumentException("A state of the register needs units, each once");
        }
        complete = complete && codes.stream().filter(Teryt::isVoivodeship).count() == Voivodeship.values().length;
    }

    /** The date of the state: the newest that a unit bears. */
    public LocalDate asOf() {
        return units.stream()
                .map(Territory::asOf)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
