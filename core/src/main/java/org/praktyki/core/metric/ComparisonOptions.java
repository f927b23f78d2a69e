package org.praktyki.core.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.territory.Teryt;

/**
 * How comparable units are to be found.
 *
 * @param size how many, from 1 to {@link #MAX_SIZE}
 * @param indicators in which they are to be alike besides their population; only public ones of the same level count
 * @param asOf on which day they are to have been alike; absent for as lately as is known
 * @param pinned the units themselves, where somebody has chosen them; empty where they are to be found
 */
public record ComparisonOptions(int size, List<IndicatorId> indicators, Optional<LocalDate> asOf, Set<Teryt> pinned) {

    /** How many there may be. */
    public static final int MAX_SIZE = 100;

    /** The ten nearest in population, as lately as is known. */
    public static final ComparisonOptions DEFAULT = new ComparisonOptions(10, List.of(), Optional.empty(), Set.of());

    /** Refuses a size of nothing, or of too much. */
    public ComparisonOptions {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("Between 1 and " + MAX_SIZE + " units are compared with");
        }
        indicators = indicators.stream().distinct().toList();
        pinned = Set.copyOf(pinned);
    }

    /** The same with another size. */
    public ComparisonOptions withSize(int value) {
        return new ComparisonOptions(value, indicators, asOf, pinned);
    }

    /** The same with units that are to be alike in these indicators too. */
    public ComparisonOptions alikeIn(List<IndicatorId> value) {
        return new ComparisonOptions(size, value, asOf, pinned);
    }

    /** The same with units that are to have been alike on a day. */
    public ComparisonOptions asOf(LocalDate value) {
        return new ComparisonOptions(size, indicators, Optional.of(value), pinned);
    }

    /** The same with units that somebody has chosen. */
    public ComparisonOptions withPinned(Set<Teryt> value) {
        return new ComparisonOptions(size, indicators, asOf, value);
    }
}
