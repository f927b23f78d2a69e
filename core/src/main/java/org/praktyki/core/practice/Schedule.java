package org.praktyki.core.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Follower;

/** Publishes what was approved for a moment, once that moment has come. Several nodes may do so: the first one wins. */
public final class Schedule implements Follower {

    private static final System.Logger LOG = System.getLogger(Schedule.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final PracticeStore store;
    private final Clock clock;
    private Instant lastLook = Instant.EPOCH;

    /** Publishes in a store. */
    public Schedule(PracticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized void catchUp() {
        Instant now = clock.instant();
        if (now.isBefore(lastLook.plus(BETWEEN_LOOKS)) && !now.isBefore(lastLook)) {
            return;
        }
        lastLook = now;
        for (PracticeId id : store.scheduled(now)) {
            store.find(id).ifPresent(practice -> publish(practice, now));
        }
    }

    private void publish(Practice practice, Instant now) {
        Life life = practice.life().withPublishAt(Optional.empty());
        Practice published =
                practice.toBuilder().status(PracticeStatus.PUBLISHED).life(life).build();
        try {
            store.save(published, new Deed(Actor.system("schedule").name(), now, Deed.Action.PUBLISHED));
        } catch (ConflictException e) {
            LOG.log(System.Logger.Level.DEBUG, "Practice {0} was changed or published meanwhile", practice.id());
        }
    }
}
