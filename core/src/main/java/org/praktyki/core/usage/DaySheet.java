package org.praktyki.core.usage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was counted on one day here. Counting waits for nobody; what is taken to be stored is taken by one thread at a time. */
final class DaySheet {

    private final LocalDate day;
    private final long begins;
    private final long ends;
    private final Map<Used, Tally> tallies = new ConcurrentHashMap<>();

    DaySheet(LocalDate day, ZoneId zone) {
        this.day = day;
        this.begins = day.atStartOfDay(zone).toInstant().toEpochMilli();
        this.ends = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** How often something was counted, and how much of that was taken. */
    private static final class Tally {
        final LongAdder times = new LongAdder();
        long taken;

        long take() {
            long more = times.sum() - taken;
            taken += more;
            return more;
        }
    }

    LocalDate day() {
        return day;
    }

    /** Whether a moment, in milliseconds since 1970, is on this day. */
    boolean holds(long moment) {
        return begins <= moment && moment < ends;
    }

    void count(Used what) {
        Tally tally = tallies.get(what);
        (tally == null ? tallies.computeIfAbsent(what, unseen -> new Tally()) : tally).times.increment();
    }

    /** What was counted since the last time. */
    Map<Used, Long> take() {
        Map<Used, Long> more = new HashMap<>();
        tallies.forEach((what, tally) -> {
            long times = tally.take();
            if (times > 0) {
                more.put(what, times);
            }
        });
        return more;
    }
}
