package org.praktyki.core.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Follower;

/** Erases contacts whose time has run out. Looks seldom, and never lets a second caller wait: an erasure may take its time. */
public final class Expiry implements Follower {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Erasures erasures;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private Instant lastLook = Instant.EPOCH;

    /** Erases from the stores, as the installation itself. */
    public Expiry(PersonStores stores, Clock clock) {
        this.erasures = new Erasures(stores, clock);
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        if (looking.isHeldByCurrentThread() || !looking.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            if (!now.isBefore(lastLook.plus(BETWEEN_LOOKS)) || now.isBefore(lastLook)) {
                lastLook = now;
                erasures.eraseExpired(Actor.system("expiry").name());
            }
        } finally {
            looking.unlock();
        }
    }
}
