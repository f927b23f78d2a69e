package org.praktyki.core.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.practice.PersonKeeper;
import org.praktyki.core.text.Traces;

/**
 * Counts what is looked for in vain, so that synonyms and practices can be added, without a trace of who did so: no address, no
 * session, no time of day. A text is kept in memory alone until it was asked {@value #OFTEN} times, so that what someone typed once is
 * stored nowhere; the memory is bounded, and a restart empties it. What may name a person or a case is not counted at all: texts with
 * an at sign, with five digits in a row however they are grouped, or of more than {@value UnansweredQuery#MAX_TEXT} characters.
 *
 * <p>Only the first page of a search counts in which nothing but words was chosen: a robot that follows every link of a list would
 * otherwise count one search many times.
 */
public final class UnansweredQueries implements PersonKeeper {

    /** How often a text must have been asked before it is kept. */
    public static final int OFTEN = 3;

    /** How long the counts are kept. */
    public static final Period KEPT = Period.ofMonths(12);

    /** How many texts are held in memory; beyond it those go that were not asked for longest. */
    static final int MAX_HELD = 5_000;

    /** How many texts a day are begun to be kept here: those who ask nonsense all day long do not fill the store. */
    static final int MAX_NEW_A_DAY = 500;

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[\\s()+./,-]*\\p{Nd}){4}");

    private final UnansweredStore store;
    private final Clock clock;
    private final Map<String, Tally> held = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
            return size() > MAX_HELD;
        }
    };

    /** Held while something is on its way to the store, so that what is erased does not come there afterwards. */
    private final Object storing = new Object();

    private LocalDate today = LocalDate.MIN;
    private int begunToday;

    /** Counts into a store. */
    public UnansweredQueries(UnansweredStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * How often a text was asked.
     *
     * @param waiting times that are not stored yet
     * @param often whether it was asked often enough to be stored
     */
    private record Tally(long waiting, boolean often) {
        Tally once() {
            return new Tally(waiting + 1, often);
        }
    }

    /** Counts a search where nothing has all of its words. */
    void note(Query query, Found found) {
        if (query.page() == 1 && query.choices().isEmpty() && (found.total() == 0 || found.partial())) {
            counted(query.text()).ifPresent(this::count);
        }
    }

    /** The text under which a query is counted; empty where it is not. */
    static Optional<String> counted(String typed) {
        String text = SPACE.matcher(Wanted.clean(typed)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        boolean telling = text.length() > UnansweredQuery.MAX_TEXT
                || text.indexOf('@') >= 0
                || NUMBER.matcher(text).find();
        return telling || Wanted.of(text).isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private synchronized void count(String text) {
        held.put(text, held.getOrDefault(text, new Tally(0, false)).once());
    }

    /** Stores what was asked often enough. Where that fails it is tried again at the next call. Nobody who searches waits for it. */
    public void flush(Instant now) {
        synchronized (storing) {
            LocalDate day = LocalDate.ofInstant(now, ZONE);
            Map<String, Long> due = takeDue(day);
            if (!due.isEmpty()) {
                try {
                    store.add(day, due);
                } catch (RuntimeException e) {
                    giveBack(due);
                    throw e;
                }
            }
        }
    }

    private synchronized Map<String, Long> takeDue(LocalDate day) {
        if (!day.equals(today)) {
            today = day;
            begunToday = 0;
        }
        Map<String, Long> due = new HashMap<>();
        // replaced in place: put would make each the one that was asked last
        held.replaceAll((text, tally) -> {
            boolean begins = !tally.often() && tally.waiting() >= OFTEN && begunToday < MAX_NEW_A_DAY;
            if (tally.waiting() == 0 || !(tally.often() || begins)) {
                return tally;
            }
            begunToday += begins ? 1 : 0;
            due.put(text, tally.waiting());
            return new Tally(0, true);
        });
        return due;
    }

    private synchronized void giveBack(Map<String, Long> due) {
        due.forEach((text, times) -> held.merge(
                text, new Tally(times, true), (now, back) -> new Tally(now.waiting() + back.waiting(), true)));
    }

    /** Removes counts that were kept long enough. */
    public void prune(Instant now) {
        store.removeBefore(LocalDate.ofInstant(now, ZONE).minus(KEPT));
    }

    /**
     * What was looked for in vain, the most frequent first.
     *
     * @param limit how many at most
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public List<UnansweredQuery> list(Actor actor, int limit) {
        actor.require(Permission.MANAGE_INSTALLATION);
        flush(clock.instant());
        return store.mostAsked(limit);
    }

    /**
     * Forgets a text, which is counted anew when it is asked again.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public void remove(Actor actor, String text) {
        actor.require(Permission.MANAGE_INSTALLATION);
        synchronized (storing) {
            forget(text);
            store.remove(text);
        }
    }

    private synchronized void forget(String text) {
        held.remove(text);
    }

    /** Texts in which a person is named go, and so does everything that is held in memory. */
    @Override
    public void erase(Traces traces) {
        synchronized (storing) {
            forgetAll();
            store.texts().stream().filter(text -> traces.in(text) > 0).forEach(store::remove);
        }
    }

    private synchronized void forgetAll() {
        held.clear();
    }
}
