package org.praktyki.core.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made from the store alone, kept until anything in the store is changed. Before it is given again, the audit is asked
 * whether that is so, on whichever node: hence nobody is given what was withdrawn or erased a moment ago.
 *
 * @param <T> what is made; a value that goes on reading from the store, and remembers what it read, is kept no longer
 */
public final class Derived<T> implements Supplier<T> {

    /** A row changed past the library leaves no trace in the audit, and is seen a little later. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final AuditLog log;
    private final Clock clock;
    private final Supplier<T> making;
    private volatile @Nullable Made<T> last;

    private record Made<T>(AuditPoint state, Instant at, T value) {

        boolean isStill(AuditPoint now, Instant moment) {
            // a clock that was put back must not keep it
            return state.equals(now) && !at.isAfter(moment) && moment.isBefore(at.plus(LONGEST));
        }
    }

    /** Makes it from the store whose changes the log records. */
    public Derived(AuditLog log, Clock clock, Supplier<T> making) {
        this.log = log;
        this.clock = clock;
        this.making = making;
    }

    /** As of now. */
    @Override
    public T get() {
        // asked first: what is read afterwards may be newer, and is made anew the next time
        AuditPoint state = log.head();
        Instant now = clock.instant();
        Made<T> made = last;
        if (made == null || !made.isStill(state, now)) {
            made = new Made<>(state, now, making.get());
            last = made;
        }
        return made.value();
    }
}
