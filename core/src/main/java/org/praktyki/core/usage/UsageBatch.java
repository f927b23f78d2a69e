package org.praktyki.core.usage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Counts on their way to a store. Where nobody knows whether they arrived, the very same batch is sent again.
 *
 * @param source who counted: one run of one node
 * @param number of the batch, growing by source
 * @param counts how many times more, by day
 */
public record UsageBatch(UUID source, long number, Map<LocalDate, Map<Used, Long>> counts) {

    /** Copies the counts, of which there must be some. */
    public UsageBatch {
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("A batch counts something");
        }
        Map<LocalDate, Map<Used, Long>> copy = new LinkedHashMap<>();
        counts.forEach((day, times) -> copy.put(day, Map.copyOf(times)));
        counts = Map.copyOf(copy);
    }
}
