package org.praktyki.persistence.opensearch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often, and how long between, to try again: each pause twice as long as the one before, and shortened by up to half so
 * that those who failed together do not come back together.
 *
 * @param attempts how many in all, one at least
 * @param first the first pause
 */
record Backoff(int attempts, Duration first, RandomGenerator random, Sleep sleep) {

    static final Backoff STANDARD = new Backoff(5, Duration.ofMillis(100), RandomGenerator.getDefault(), Thread::sleep);

    /** Lets time pass. */
    @FunctionalInterface
    interface Sleep {
        void of(Duration duration) throws InterruptedException;
    }

    /** Waits after an attempt, the first being 1. */
    void pause(int attempt) throws InterruptedException {
        long whole = first.toMillis() << (attempt - 1);
        sleep.of(Duration.ofMillis(whole - random.nextLong(whole / 2 + 1)));
    }
}
