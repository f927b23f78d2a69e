package org.praktyki.core.metric;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.ChangeFeed;
import org.praktyki.core.change.Follower;

/** Keeps the catalogue of indicators up to date by following the change feed, and notices when measurements have changed. */
public final class Catalogues implements Follower {

    private static final int BATCH = 500;

    private final ChangeFeed feed;
    private final AggregateStore<IndicatorId, Indicator> store;
    private final Map<IndicatorId, Indicator> known = new HashMap<>();
    private long position = -1;
    private volatile Both both = new Both(Catalogue.EMPTY, Catalogue.EMPTY, 0);

    /** As of the same moment, of which it is the how-many-eth. */
    private record Both(Catalogue all, Catalogue published, long edition) {}

    /** Follows a feed that speaks of the store. */
    public Catalogues(ChangeFeed feed, AggregateStore<IndicatorId, Indicator> store) {
        this.feed = feed;
        this.store = store;
    }

    /** With those that only editors see. */
    Catalogue all() {
        return both.all();
    }

    /** Those that everyone may see. */
    Catalogue published() {
        return both.published();
    }

    /** A number that grows whenever an indicator, a measurement or an outcome has changed, for those who keep what was made of them. */
    public long edition() {
        return both.edition();
    }

    @Override
    public synchronized void catchUp() {
        long last = feed.last();
        if (position < 0 || position > last) {
            // at the start, or in another time of this store, such as after a restore
            known.clear();
            store.all().forEach(indicator -> known.put(indicator.id(), indicator));
            position = last;
            publish(known.values());
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
            publish(known.values());
        }
    }

    private boolean follow(Change change) {
        if (change.kind() == Change.Kind.INDICATOR) {
            IndicatorId id = IndicatorId.of(change.id());
            store.find(id).ifPresentOrElse(indicator -> known.put(id, indicator), () -> known.remove(id));
            return true;
        }
        return change.kind() == Change.Kind.MEASUREMENTS || change.kind() == Change.Kind.OUTCOMES;
    }

    private void publish(Collection<Indicator> all) {
        both = new Both(
                new Catalogue(all),
                new Catalogue(all.stream().filter(Indicator::published).toList()),
                both.edition() + 1);
    }
}
