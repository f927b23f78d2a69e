package org.praktyki.core.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a newer state of the register brought.
 *
 * @param added units that were not known before, under this code or an earlier one
 * @param changed units with another name, kind or code than before, or that exist again
 * @param gone units that exist no more
 */
public record TerritoryChanges(List<Territory> added, List<Territory> changed, List<Territory> gone) {

    /** Copies the lists. */
    public TerritoryChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /** Compares two registers, the later of which came from the earlier by {@link TerritoryRegister#updated}. */
    public static TerritoryChanges between(TerritoryRegister before, TerritoryRegister after) {
        List<Territory> added = new ArrayList<>();
        List<Territory> changed = new ArrayList<>();
        List<Territory> gone = new ArrayList<>();
        for (Territory unit : after.all()) {
            Optional<Territory> was = before.find(unit.code()).or(() -> byEarlierCode(before, unit));
            if (was.isEmpty()) {
                added.add(unit);
            } else if (was.get().exists() && !unit.exists()) {
                gone.add(unit);
            } else if (was.get().exists() != unit.exists()
                    || !was.get().history().equals(unit.history())) {
                changed.add(unit);
            }
        }
        return new TerritoryChanges(added, changed, gone);
    }

    private static Optional<Territory> byEarlierCode(TerritoryRegister before, Territory unit) {
        return unit.history().stream()
                .flatMap(former -> before.find(former.code()).stream())
                .findFirst();
    }
}
