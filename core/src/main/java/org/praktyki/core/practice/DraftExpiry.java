package org.praktyki.core.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.praktyki.core.change.Follower;

/** Forgets drafts once they have been kept for {@link Drafts#KEPT}; looks for them now and then. */
public final class DraftExpiry implements Follower {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final DraftStore store;
    private final Clock clock;
    private Instant lastLook = Instant.EPOCH;

    /** Forgets drafts of a store. */
    public DraftExpiry(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized void catchUp() {
        Instant now = clock.instant();
        if (now.isBefore(lastLook.plus(BETWEEN_LOOKS)) && !now.isBefore(lastLook)) {
            return;
        }
        store.removeBefore(now.minus(Drafts.KEPT));
        lastLook = now;
    }
}
