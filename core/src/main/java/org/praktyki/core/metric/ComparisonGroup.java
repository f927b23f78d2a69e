package org.praktyki.core.metric;

import java.util.List;
import org.praktyki.core.territory.Teryt;

/**
 * The units with which one is compared.
 *
 * @param territory the one
 * @param units the others, the nearest first; those that are equally near in the order of their codes
 * @param method how they were found
 */
public record ComparisonGroup(Teryt territory, List<ComparableUnit> units, ComparisonMethod method) {

    /** Copies the list. */
    public ComparisonGroup {
        units = List.copyOf(units);
    }

    /** Their codes, in the same order. */
    public List<Teryt> territories() {
        return units.stream().map(ComparableUnit::territory).toList();
    }
}
