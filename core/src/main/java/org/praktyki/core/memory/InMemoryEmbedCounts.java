package org.praktyki.core.memory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.praktyki.core.embed.EmbedCount;
import org.praktyki.core.embed.EmbedCountStore;
import org.praktyki.core.embed.Embedded;

/** For each host and widget its days with their counts. */
final class InMemoryEmbedCounts implements EmbedCountStore {

    private final Map<Embedded, NavigableMap<LocalDate, Long>> counts = new HashMap<>();

    @Override
    public synchronized void add(LocalDate day, Map<Embedded, Long> times) {
        times.forEach((what, more) ->
                counts.computeIfAbsent(what, any -> new TreeMap<>()).merge(day, more, Long::sum));
    }

    @Override
    public synchronized List<EmbedCount> since(LocalDate day) {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getValue().lastKey().isBefore(day))
                .map(entry -> new EmbedCount(
                        entry.getKey(),
                        entry.getValue().tailMap(day).values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        entry.getValue().lastKey()))
                .sorted(EmbedCount.MOST_FIRST)
                .toList();
    }

    @Override
    public synchronized List<String> hosts() {
        return counts.keySet().stream().map(Embedded::host).distinct().toList();
    }

    @Override
    public synchronized void remove(String host) {
        counts.keySet().removeIf(what -> what.host().equals(host));
    }

    @Override
    public synchronized void removeBefore(LocalDate day) {
        counts.values().forEach(days -> days.headMap(day).clear());
        counts.values().removeIf(Map::isEmpty);
    }
}
