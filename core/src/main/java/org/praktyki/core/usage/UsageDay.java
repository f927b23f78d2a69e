package org.praktyki.core.usage;

import java.time.LocalDate;
import java.util.Map;

/**
 * How often the site was used on a day.
 *
 * @param day which day
 * @param times by use; absent where it was not used that way
 */
public record UsageDay(LocalDate day, Map<Use, Long> times) {

    /** Copies the counts. */
    public UsageDay {
        times = Map.copyOf(times);
    }

    /** How often it was used in a way; 0 where it was not. */
    public long times(Use use) {
        return times.getOrDefault(use, 0L);
    }
}
