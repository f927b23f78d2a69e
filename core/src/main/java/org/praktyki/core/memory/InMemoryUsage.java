package org.praktyki.core.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.UsageBatch;
import org.praktyki.core.usage.UsageCount;
import org.praktyki.core.usage.UsageDay;
import org.praktyki.core.usage.UsageRow;
import org.praktyki.core.usage.UsageStore;
import org.praktyki.core.usage.Use;
import org.praktyki.core.usage.Used;

/** For each day and month what was used how often. */
final class InMemoryUsage implements UsageStore {

    private final Map<Slot, Long> counts = new HashMap<>();
    private final Map<UUID, Long> sources = new HashMap<>();

    /** Where a count is kept. */
    private record Slot(LocalDate day, boolean monthly, Used what) {}

    @Override
    public synchronized void add(UsageBatch batch) {
        if (sources.getOrDefault(batch.source(), 0L) < batch.number()) {
            sources.put(batch.source(), batch.number());
            batch.counts()
                    .forEach((day, times) ->
                            times.forEach((what, more) -> counts.merge(new Slot(day, false, what), more, Long::sum)));
        }
    }

    private Stream<UsageRow> rows() {
        return counts.entrySet().stream()
                .map(entry -> new UsageRow(
                        entry.getKey().day(),
                        entry.getKey().monthly(),
                        entry.getKey().what(),
                        entry.getValue()));
    }

    private Stream<UsageRow> rows(LocalDate first, LocalDate last) {
        return rows().filter(row -> !row.day().isBefore(first) && !row.day().isAfter(last));
    }

    @Override
    public synchronized Optional<LocalDate> firstDay() {
        return rows().filter(row -> !row.monthly()).map(UsageRow::day).min(LocalDate::compareTo);
    }

    @Override
    public synchronized List<UsageDay> days(LocalDate first, LocalDate last) {
        Map<LocalDate, Map<Use, Long>> days = rows(first, last)
                .filter(row -> !row.monthly())
                .collect(Collectors.groupingBy(
                        UsageRow::day,
                        TreeMap::new,
                        Collectors.groupingBy(row -> row.what().use(), Collectors.summingLong(UsageRow::times))));
        return days.entrySet().stream()
                .map(day -> new UsageDay(day.getKey(), day.getValue()))
                .toList();
    }

    @Override
    public synchronized List<UsageCount> most(Use use, Thing.Kind kind, LocalDate first, LocalDate last, int limit) {
        Map<Thing, Long> times = rows(first, last)
                .filter(row -> !row.monthly()
                        && row.what().use() == use
                        && row.what().thing().kind() == kind)
                .collect(Collectors.groupingBy(row -> row.what().thing(), Collectors.summingLong(UsageRow::times)));
        return times.entrySet().stream()
                .map(entry -> new UsageCount(entry.getKey(), entry.getValue()))
                .sorted(UsageCount.MOST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long total(Used what) {
        return rows().filter(row -> row.what().equals(what))
                .mapToLong(UsageRow::times)
                .sum();
    }

    @Override
    public void forEach(LocalDate first, LocalDate last, Consumer<UsageRow> taker) {
        List<UsageRow> sorted;
        synchronized (this) {
            sorted = rows(first, last).sorted(UsageRow.BY_DAY).toList();
        }
        sorted.forEach(taker);
    }

    @Override
    public synchronized void sumUpBefore(LocalDate day) {
        List<UsageRow> past = new ArrayList<>(
                rows().filter(row -> !row.monthly() && row.day().isBefore(day)).toList());
        past.forEach(row -> {
            counts.remove(new Slot(row.day(), false, row.what()));
            counts.merge(new Slot(row.day().withDayOfMonth(1), true, row.what()), row.times(), Long::sum);
        });
    }
}
