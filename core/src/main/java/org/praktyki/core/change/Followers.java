package org.praktyki.core.change;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    /** Why each of those failed that failed the last time. */
    private final Map<Follower, String> failures = new ConcurrentHashMap<>();

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
                failures.remove(follower);
            } catch (RuntimeException e) {
                report(follower, e);
            }
        }
    }

    /** Once for each reason: what is tried every second would fill the log while something is away. */
    private void report(Follower follower, RuntimeException failure) {
        String reason = String.valueOf(failure);
        if (!reason.equals(failures.put(follower, reason))) {
            LOG.log(System.Logger.Level.WARNING, "Following the change feed failed; it will be tried again", failure);
        }
    }

    /** Stops calling, and waits for a call under way. */
    @Override
    public void close() {
        clockwork.close();
    }
}
