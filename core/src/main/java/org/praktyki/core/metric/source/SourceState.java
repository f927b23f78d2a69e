package org.praktyki.core.metric.source;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a source has been fetched.
 *
 * @param name of the source
 * @param state what it goes on from; absent where it was never fetched
 * @param dueAt when it is fetched next; while it is being fetched, until when that may take
 * @param fetchedAt when it was fetched last; absent where it never was
 * @param failures how often in a row it could not be fetched since
 * @param said why, or what it remarked
 * @param added how many figures the last fetch added
 * @param corrected how many it corrected
 */
public record SourceState(
        String name,
        Optional<String> state,
        Instant dueAt,
        Optional<Instant> fetchedAt,
        int failures,
        Optional<String> said,
        long added,
        long corrected) {

    /** How much of what was said is kept. */
    public static final int MAX_SAID = 2_000;

    /** Cuts off what is said. */
    public SourceState {
        said = said.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), MAX_SAID)));
    }

    /** Of a source that was never fetched. */
    static SourceState fresh(String name, Instant dueAt) {
        return new SourceState(name, Optional.empty(), dueAt, Optional.empty(), 0, Optional.empty(), 0, 0);
    }

    /** The same, due at another time. */
    public SourceState withDueAt(Instant value) {
        return new SourceState(name, state, value, fetchedAt, failures, said, added, corrected);
    }

    /** Whether it could not be fetched the last time. */
    public boolean isFailing() {
        return failures > 0;
    }
}
