package org.praktyki.core.territory;

import java.util.Arrays;
import java.util.Optional;

/** How large a town or commune is, in the steps in which local governments compare themselves. */
public enum PopulationBand {
    UNDER_5000(0, 4_999),
    UNDER_20000(5_000, 19_999),
    UNDER_50000(20_000, 49_999),
    UNDER_100000(50_000, 99_999),
    UNDER_500000(100_000, 499_999),
    FROM_500000(500_000, Long.MAX_VALUE);

    private final long from;
    private final long to;

    PopulationBand(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /** The band of a population, which is 0 or more. */
    public static PopulationBand of(long population) {
        return Arrays.stream(values())
                .filter(band -> population <= band.to)
                .findFirst()
                .orElseThrow();
    }

    /** Whether there is no band between this one and another one. */
    public boolean isNextTo(PopulationBand other) {
        return to + 1 == other.from || other.to + 1 == from;
    }

    /** The smallest population in it. */
    public long from() {
        return from;
    }

    /** The largest population in it; absent for the last band. */
    public Optional<Long> to() {
        return Optional.of(to).filter(largest -> largest < Long.MAX_VALUE);
    }

    /** The form used in addresses: {@code 5000-19999}, {@code 500000-}. */
    public String slug() {
        return from + "-" + to().map(Object::toString).orElse("");
    }
}
