package org.praktyki.core.change;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Calls the followers: at once after a change made here, so that its author sees it on the next page, and every second for
 * changes made on other nodes. A follower that fails is tried again; it never undoes the change.
 */
public final class Followers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Followers.class.getName());

    private final List<Follower> followers;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("praktyki-followers").daemon().factory());

    /** Starts calling. */
    public Followers(List<Follower> followers) {
        this.followers = List.copyOf(followers);
        var unused = clockwork.scheduleWithFixedDelay(this::announce, 1, 1, TimeUnit.SECONDS);
    }

    /** Lets every follower catch up, and returns when they have. */
    public void announce() {
        for (Follower follower : followers) {
            try {
                follower.catchUp();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Following the change feed failed; it will be tried again", e);
            }
        }
    }

    /** Stops calling, and waits for a call under way. */
    @Override
    public void close() {
        clockwork.close();
    }
}
