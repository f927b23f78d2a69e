package org.praktyki.core.metric;

import java.util.List;
import org.praktyki.core.territory.Teryt;

/**
 * A unit that another one is compared with.
 *
 * @param territory which it is
 * @param elsewhere whether it lies in another voivodeship, which counts as {@link Comparables#ELSEWHERE}
 * @param nearness in each respect that counts, in the order of the criteria; empty for one that somebody has chosen
 * @param distance the sum, rounded to four digits behind the point; 0 for one that somebody has chosen
 */
public record ComparableUnit(Teryt territory, boolean elsewhere, List<Nearness> nearness, double distance) {

    /** Copies the list. */
    public ComparableUnit {
        nearness = List.copyOf(nearness);
    }
}
