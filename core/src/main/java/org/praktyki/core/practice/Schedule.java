package org.praktyki.core.practice;

import java.time.Instant;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;

/** Publishes what was approved for a moment, once that moment has come. Several nodes may do so: the first one wins. */
public final class Schedule {

    private static final System.Logger LOG = System.getLogger(Schedule.class.getName());

    private final PracticeStore store;

    /** Publishes in a store. */
    public Schedule(PracticeStore store) {
        this.store = store;
    }

    /** Publishes whatever was to be public by now. */
    public void publishDue(Instant now) {
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
