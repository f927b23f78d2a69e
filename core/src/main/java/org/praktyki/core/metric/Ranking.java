package org.praktyki.core.metric;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.territory.Teryt;

/**
 * Units in the order of what they have of an indicator.
 *
 * @param indicator what is measured
 * @param period for when
 * @param units those that have a value: the best first, or the one with the most where neither way is better; those of one value in the order
 *     of their codes
 * @param missing of how many units there is no value
 * @param spread how the values are spread; absent where there are none
 * @param warnings what to mind
 */
public record Ranking(
        IndicatorId indicator,
        Period period,
        List<Ranked> units,
        int missing,
        Optional<Quartiles> spread,
        Set<RankingWarning> warnings) {

    /** Copies the collections. */
    public Ranking {
        units = List.copyOf(units);
        Set<RankingWarning> inOrder = EnumSet.noneOf(RankingWarning.class);
        inOrder.addAll(warnings);
        warnings = Collections.unmodifiableSet(inOrder);
    }

    /** How many have a value. */
    public int count() {
        return units.size();
    }

    /** Where a unit stands; absent where it has no value. */
    public Optional<Ranked> of(Teryt territory) {
        return units.stream().filter(unit -> unit.territory().equals(territory)).findFirst();
    }

    /**
     * A unit with those that stand next to it, in their order.
     *
     * @param each how many there are to be on each side
     * @return empty where the unit has no value
     */
    public List<Ranked> around(Teryt territory, int each) {
        return of(territory)
                .map(units::indexOf)
                .map(at -> units.subList(Math.max(0, at - each), Math.min(units.size(), at + each + 1)))
                .orElse(List.of());
    }
}
