package org.praktyki.core.replication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.ChangeFeed;
import org.praktyki.core.change.Follower;
import org.praktyki.core.practice.PracticeId;

/** Has all replications in memory, and follows the change feed. */
public final class ReplicationBook implements Follower {

    private static final int BATCH = 500;
    private static final Comparator<Replication> ORDER = Comparator.comparing(Replication::isConfirmed)
            .reversed()
            .thenComparing(Replication::claimedAt)
            .thenComparing(replication -> replication.id().value());

    private final ChangeFeed feed;
    private final AggregateStore<ReplicationId, Replication> store;
    private final Map<ReplicationId, Replication> known = new HashMap<>();
    private long position = -1;
    private volatile Pages pages = new Pages(List.of(), Map.of(), Map.of());

    /** As of one moment. */
    private record Pages(
            List<Replication> all,
            Map<PracticeId, List<Replication>> published,
            Map<PracticeId, ReplicationCounts> counts) {}

    /** Follows a feed that speaks of the store. */
    public ReplicationBook(ChangeFeed feed, AggregateStore<ReplicationId, Replication> store) {
        this.feed = feed;
        this.store = store;
    }

    /** Every one, in any status. */
    List<Replication> all() {
        return pages.all();
    }

    /** Those of a practice that everyone may see: confirmed ones first, each the earlier the longer ago it was claimed. */
    List<Replication> published(PracticeId practice) {
        return pages.published().getOrDefault(practice, List.of());
    }

    ReplicationCounts counts(PracticeId practice) {
        return pages.counts().getOrDefault(practice, ReplicationCounts.NONE);
    }

    @Override
    public synchronized void catchUp() {
        long last = feed.last();
        if (position < 0 || position > last) {
            // at the start, or in another time of this store, such as after a restore
            known.clear();
            store.all().forEach(replication -> known.put(replication.id(), replication));
            position = last;
            publish();
            return;
        }
        boolean changed = false;
        for (List<Change> changes = feed.after(position, BATCH);
                !changes.isEmpty();
                changes = feed.after(position, BATCH)) {
            for (Change change : changes) {
                changed |= follow(change);
            }
            position = changes.getLast().sequence();
        }
        if (changed) {
            publish();
        }
    }

    private boolean follow(Change change) {
        if (change.kind() != Change.Kind.REPLICATION) {
            return false;
        }
        ReplicationId id = ReplicationId.of(change.id());
        store.find(id).ifPresentOrElse(replication -> known.put(id, replication), () -> known.remove(id));
        return true;
    }

    private void publish() {
        List<Replication> all = new ArrayList<>(known.values());
        all.sort(ORDER);
        Map<PracticeId, List<Replication>> published =
                all.stream().filter(Replication::isPublic).collect(Collectors.groupingBy(Replication::practice));
        Map<PracticeId, ReplicationCounts> counts = new HashMap<>();
        published.forEach((practice, theirs) -> counts.put(practice, ReplicationCounts.of(theirs)));
        pages = new Pages(List.copyOf(all), published, counts);
    }
}
