package org.praktyki.core.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Does what time alone makes due, now and then, however often it is called. While it is at it, other callers go on without
 * waiting; what failed is tried again at the next call.
 */
public final class NowAndThen implements Follower {

    private final Duration between;
    private final Clock clock;
    private final Consumer<Instant> work;
    private final ReentrantLock working = new ReentrantLock();
    private Instant last = Instant.MIN;

    /**
     * Does some work.
     *
     * @param between how long to leave it after it was done
     * @param work is told what time it is
     */
    public NowAndThen(Duration between, Clock clock, Consumer<Instant> work) {
        this.between = between;
        this.clock = clock;
        this.work = work;
    }

    @Override
    public void catchUp() {
        if (working.isHeldByCurrentThread() || !working.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            // a clock that was put back must not keep it waiting
            if (last.isAfter(now) || !last.isAfter(now.minus(between))) {
                work.accept(now);
                last = now;
            }
        } finally {
            working.unlock();
        }
    }
}
