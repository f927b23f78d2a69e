package org.praktyki.core.usage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.praktyki.core.change.Follower;
import org.praktyki.core.settings.InstallationSettings;
import org.praktyki.core.settings.VisitorCounter;

/**
 * What the counter shows, found out now and then: it stands on every page, and pages that are kept have to be made anew when it
 * changes.
 */
public final class VisitorNumber implements Follower {

    /** How long a number is shown. */
    static final Duration HOLDS = Duration.ofMinutes(10);

    private final UsageStore store;
    private final InstallationSettings settings;
    private final Clock clock;
    private Optional<VisitorCounter> counter = Optional.empty();
    private Instant found = Instant.MIN;
    private volatile Optional<Visitors> seen = Optional.empty();

    VisitorNumber(UsageStore store, InstallationSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** As it was found out; absent where nothing is shown. */
    Optional<Visitors> lately() {
        return seen;
    }

    @Override
    public synchronized void catchUp() {
        Optional<VisitorCounter> wanted = settings.lately().usage().counter();
        Instant now = clock.instant();
        boolean isOld = found.isAfter(now) || !found.isAfter(now.minus(HOLDS));
        if (!wanted.equals(counter) || (wanted.isPresent() && isOld)) {
            seen = wanted.map(shown -> new Visitors(shown.start() + store.total(Used.VISIT), shown.since()));
            counter = wanted;
            found = now;
        }
    }
}
