package org.praktyki.core.usage;

import java.util.Comparator;

/**
 * How often a thing was used.
 *
 * @param thing what
 * @param times how often
 */
public record UsageCount(Thing thing, long times) {

    /** The most frequent first, and then by identity. */
    public static final Comparator<UsageCount> MOST_FIRST = Comparator.comparingLong(UsageCount::times)
            .reversed()
            .thenComparing(count -> count.thing().id());
}
