package org.praktyki.core.metric;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.ChangeFeed;
import org.praktyki.core.change.Follower;
import org.praktyki.core.practice.PracticeId;

/** Has the outcomes of all practices in memory, as of the newest change, by following the change feed. */
public final class OutcomeBook implements Follower {

    private static final int BATCH = 500;

    private final ChangeFeed feed;
    private final AggregateStore<PracticeId, Outcomes> store;
    private long position = -1;
    private volatile Told told = new Told(Map.of(), 0);

    /** As of one moment, of which it is the how-many-eth. */
    private record Told(Map<PracticeId, List<Outcome>> outcomes, long edition) {}

    /** Follows a feed that speaks of the store. */
    public OutcomeBook(ChangeFeed feed, AggregateStore<PracticeId, Outcomes> store) {
        this.feed = feed;
        this.store = store;
    }

    /** What is told of a practice, in its order, whoever may see it. */
    List<Outcome> of(PracticeId practice) {
        return told.outcomes().getOrDefault(practice, List.of());
    }

    /** The practices of which anything is told. */
    Set<PracticeId> practices() {
        return told.outcomes().keySet();
    }

    /** A number that grows whenever what it knows has changed, for those who keep what was made of it. */
    public long edition() {
        return told.edition();
    }

    @Override
    public synchronized void catchUp() {
        long last = feed.last();
        if (position < 0 || position > last) {
            // at the start, or in another time of this store, such as after a restore
            Map<PracticeId, List<Outcome>> all = new HashMap<>();
            store.all().forEach(outcomes -> put(all, outcomes));
            publish(all);
            position = last;
            return;
        }
        Set<PracticeId> changed = new HashSet<>();
        for (List<Change> changes = feed.after(position, BATCH);
                !changes.isEmpty();
                changes = feed.after(position, BATCH)) {
            changes.stream()
                    .filter(change -> change.kind() == Change.Kind.OUTCOMES)
                    .forEach(change -> changed.add(PracticeId.of(change.id())));
            position = changes.getLast().sequence();
        }
        if (!changed.isEmpty()) {
            Map<PracticeId, List<Outcome>> all = new HashMap<>(told.outcomes());
            changed.forEach(id -> put(all, store.find(id).orElseGet(() -> Outcomes.none(id))));
            publish(all);
        }
    }

    private static void put(Map<PracticeId, List<Outcome>> all, Outcomes outcomes) {
        if (outcomes.all().isEmpty()) {
            all.remove(outcomes.id());
        } else {
            all.put(outcomes.id(), outcomes.all());
        }
    }

    private void publish(Map<PracticeId, List<Outcome>> all) {
        told = new Told(Map.copyOf(all), told.edition() + 1);
    }
}
