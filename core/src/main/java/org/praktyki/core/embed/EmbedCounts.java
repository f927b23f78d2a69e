package org.praktyki.core.embed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.practice.PersonKeeper;
import org.praktyki.core.text.Traces;

/**
 * Counts which hosts show which widgets, a day at a time, without a trace of who looks at them: no visitor, no page, no time of day. What
 * was counted in the last minute is in memory alone, and lost with it.
 *
 * <p>Any name of a host can be made up by whoever sends a request, so that only so many a day are told apart; all others are counted
 * together. Hosts that were named as allowed are always told apart.
 */
public final class EmbedCounts implements PersonKeeper {

    /** How long the counts are kept. */
    public static final Period KEPT = Period.ofDays(90);

    /** How many hosts a day are told apart here, of those that were refused and of the others each. */
    static final int MAX_HOSTS = 500;

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final EmbedCountStore store;
    private final EmbedHosts allowed;
    private final Clock clock;
    private final Map<Embedded, Tally> tallies = new ConcurrentHashMap<>();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private LocalDate today = LocalDate.MIN;

    /** Counts into a store. */
    public EmbedCounts(EmbedCountStore store, EmbedHosts allowed, Clock clock) {
        this.store = store;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** How often something was counted, and how much of that is stored: only the difference is ever on its way. */
    private static final class Tally {
        final LongAdder times = new LongAdder();
        long stored;
    }

    /**
     * Counts that a host asked for a widget. Nobody waits for it.
     *
     * @param widget its name, of which there are few
     * @param mayNot whether it was refused
     */
    public void count(AskingHost host, String widget, boolean mayNot) {
        Embedded what = new Embedded(toldApart(host, mayNot), widget, mayNot);
        Tally tally = tallies.get(what);
        (tally == null ? tallies.computeIfAbsent(what, unseen -> new Tally()) : tally).times.increment();
    }

    private String toldApart(AskingHost host, boolean mayNot) {
        if (host.isNearby() && !allowed.lately().name(host)) {
            return AskingHost.UNNAMED.name();
        }
        Set<String> known = mayNot ? refused : shown;
        if (known.contains(host.name())) {
            return host.name();
        }
        // two at once may pass the bound by one or two, which does no harm
        if (known.size() < MAX_HOSTS || allowed.lately().name(host)) {
            known.add(host.name());
            return host.name();
        }
        return Embedded.OTHERS;
    }

    /** Stores what was counted since the last time. Where that fails it is tried again at the next call. */
    public synchronized void flush(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZONE);
        Map<Embedded, Long> due = new HashMap<>();
        tallies.forEach((what, tally) -> {
            long more = tally.times.sum() - tally.stored;
            if (more > 0) {
                due.put(what, more);
            }
        });
        if (!due.isEmpty()) {
            store.add(day, due);
            tallies.forEach((what, tally) -> tally.stored += due.getOrDefault(what, 0L));
        }
        if (!day.equals(today)) {
            today = day;
            // one that is counted at this very moment is lost, once a day
            forgetAll();
        }
    }

    private void forgetAll() {
        tallies.clear();
        shown.clear();
        refused.clear();
    }

    /** Removes counts that were kept long enough. */
    public void prune(Instant now) {
        store.removeBefore(LocalDate.ofInstant(now, ZONE).minus(KEPT));
    }

    /**
     * What was asked for in the last days, the most frequent first.
     *
     * @param days how many, today included
     * @throws org.praktyki.core.account.DeniedException unless the actor may publish practices
     */
    public List<EmbedCount> lately(Actor actor, int days) {
        actor.require(Permission.PUBLISH_PRACTICES);
        Instant now = clock.instant();
        flush(now);
        return store.since(LocalDate.ofInstant(now, ZONE).minusDays(days - 1L));
    }

    /** Hosts whose names are a person's go, and so does everything that is held in memory. */
    @Override
    public synchronized void erase(Traces traces) {
        forgetAll();
        store.hosts().stream().filter(host -> traces.in(host) > 0).forEach(store::remove);
    }
}
