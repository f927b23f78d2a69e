package org.praktyki.core.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.praktyki.core.search.UnansweredQuery;
import org.praktyki.core.search.UnansweredStore;

/** For each text its days with their counts. */
final class InMemoryUnanswered implements UnansweredStore {

    private static final Comparator<UnansweredQuery> MOST_FIRST = Comparator.comparingLong(UnansweredQuery::times)
            .thenComparing(UnansweredQuery::last)
            .reversed()
            .thenComparing(UnansweredQuery::text);

    private final Map<String, NavigableMap<LocalDate, Long>> counts = new TreeMap<>();

    @Override
    public synchronized void add(LocalDate day, Map<String, Long> asked) {
        asked.forEach((text, times) ->
                counts.computeIfAbsent(text, any -> new TreeMap<>()).merge(day, times, Long::sum));
    }

    @Override
    public synchronized List<UnansweredQuery> mostAsked(int limit) {
        return counts.entrySet().stream()
                .map(entry -> new UnansweredQuery(
                        entry.getKey(),
                        entry.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        entry.getValue().lastKey()))
                .sorted(MOST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<String> texts() {
        return List.copyOf(counts.keySet());
    }

    @Override
    public synchronized void remove(String text) {
        counts.remove(text);
    }

    @Override
    public synchronized void removeBefore(LocalDate day) {
        counts.values().forEach(days -> days.headMap(day).clear());
        counts.values().removeIf(Map::isEmpty);
    }
}
