package org.praktyki.core.usage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.settings.InstallationSettings;

/**
 * Counts how the site is used, a day at a time, without a trace of who uses it: no address, no cookie, no fingerprint, no time of
 * day. Only what is there can be counted, so that its memory is bounded by that. What was counted in the last minute is in memory
 * alone, and lost where a process ends without closing the installation.
 *
 * <p>Each run of each node sends what it counted itself, in batches that go by a number: however often one has to be sent, it counts
 * once.
 */
public final class Usage {

    /** How long days are told apart; then they are summed up to months. */
    public static final Period KEPT = Period.ofMonths(24);

    private static final System.Logger LOG = System.getLogger(Usage.class.getName());
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final UsageStore store;
    private final InstallationSettings settings;
    private final Clock clock;
    private final VisitorNumber visitors;
    private final UUID source = UUID.randomUUID();
    private final NavigableMap<LocalDate, DaySheet> sheets = new ConcurrentSkipListMap<>();
    private volatile DaySheet today;
    private @Nullable UsageBatch sending;
    private long sent;

    /** Counts into a store. */
    public Usage(UsageStore store, InstallationSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.visitors = new VisitorNumber(store, settings, clock);
        this.today = sheet(day(clock.instant()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Counts that something was used. Nobody waits for it. */
    public void count(Used what) {
        long now = clock.millis();
        DaySheet sheet = today;
        if (!sheet.holds(now)) {
            sheet = sheet(day(Instant.ofEpochMilli(now)));
            today = sheet;
        }
        sheet.count(what);
    }

    private DaySheet sheet(LocalDate day) {
        return sheets.computeIfAbsent(day, begun -> new DaySheet(begun, ZONE));
    }

    /**
     * Stores what was counted since the last time. A batch that failed is sent again at the next call exactly as it was: it may have
     * arrived all the same.
     */
    public synchronized void flush() {
        send();
        Map<LocalDate, Map<Used, Long>> due = new HashMap<>();
        for (DaySheet sheet : List.copyOf(sheets.values())) {
            Map<Used, Long> counts = sheet.take();
            if (!counts.isEmpty()) {
                due.put(sheet.day(), counts);
            } else if (isOver(sheet)) {
                sheets.remove(sheet.day(), sheet);
            }
        }
        if (!due.isEmpty()) {
            sending = new UsageBatch(source, ++sent, due);
            send();
        }
    }

    /** Nothing was counted on it for a while, and its day has passed: whoever had it in hand has put it down long since. */
    @SuppressWarnings("ReferenceEquality") // this very sheet
    private boolean isOver(DaySheet sheet) {
        return sheet != today && !sheet.holds(clock.millis());
    }

    private void send() {
        if (sending != null) {
            store.add(sending);
            sending = null;
        }
    }

    /** Stores what is left when the installation closes. Where that fails it is lost, and the log says so. */
    public void finish() {
        try {
            flush();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "What was counted in the last minute is lost: {0}", e.toString());
        }
    }

    /** Sums up days that were kept long enough to months. */
    public void prune(Instant now) {
        store.sumUpBefore(day(now).minus(KEPT).withDayOfMonth(1));
    }

    /** What the counter of visitors shows, as it was a while ago; absent where it shows nothing. */
    public Optional<Visitors> visitors() {
        return visitors.lately();
    }

    /** What keeps {@link #visitors} up to date; called often. */
    public VisitorNumber visitorNumber() {
        return visitors;
    }

    /** How often a practice was looked at; absent where that is not shown. */
    public OptionalLong views(PracticeId practice) {
        return settings.lately().usage().views()
                ? OptionalLong.of(store.total(Used.view(Thing.of(practice))))
                : OptionalLong.empty();
    }

    /**
     * How often the site was used on each day, also on those on which nobody came. Begins with the first day of which something is
     * known: what was before was not counted, which is not the same as zero.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may publish practices
     */
    public List<UsageDay> days(Actor actor, LocalDate first, LocalDate last) {
        ready(actor);
        Optional<LocalDate> known = store.firstDay();
        if (known.isEmpty()) {
            return List.of();
        }
        LocalDate from = first.isBefore(known.get()) ? known.get() : first;
        Map<LocalDate, UsageDay> used =
                store.days(from, last).stream().collect(Collectors.toMap(UsageDay::day, Function.identity()));
        List<UsageDay> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(used.getOrDefault(day, new UsageDay(day, Map.of())));
        }
        return days;
    }

    /**
     * What was used most often in a way, the most frequent first.
     *
     * @param limit how many at most
     * @throws org.praktyki.core.account.DeniedException unless the actor may publish practices
     */
    public List<UsageCount> most(Actor actor, Use use, Thing.Kind kind, LocalDate first, LocalDate last, int limit) {
        ready(actor);
        return store.most(use, kind, first, last, limit);
    }

    /**
     * How often something was used for as long as it has been counted.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may publish practices
     */
    public long total(Actor actor, Used what) {
        ready(actor);
        return store.total(what);
    }

    /**
     * Hands out all counts, in the order of {@link UsageRow#BY_DAY}.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may publish practices
     */
    public void forEach(Actor actor, LocalDate first, LocalDate last, Consumer<UsageRow> taker) {
        ready(actor);
        store.forEach(first, last, taker);
    }

    /** Whoever asks sees what was counted here until now, and of other nodes until a minute ago. */
    private void ready(Actor actor) {
        actor.require(Permission.PUBLISH_PRACTICES);
        flush();
    }

    /** The day it is where the site is. */
    public LocalDate today() {
        return day(clock.instant());
    }
}
