package org.praktyki.core.change;

import java.time.Instant;
import java.util.Optional;

/**
 * Who did what when: what a history and the audit keep of a change.
 *
 * @param actor name of who did it
 * @param at when; kept to the microsecond
 * @param action what was done
 * @param note why, in the actor's words
 */
public record Deed(String actor, Instant at, Action action, Optional<String> note) {

    /** What can be done to a thing. */
    public enum Action {
        SAVED,
        SUBMITTED,
        TAKEN_BACK,
        ACCEPTED,
        RETURNED,
        SCHEDULED,
        PUBLISHED,
        ARCHIVED,
        WITHDRAWN,
        REOPENED,
        CONFIRMED,
        DECLINED,
        RESTORED,
        IMPORTED,
        ERASED,
        REMOVED,
        EXPORTED,
        BACKED_UP,
        PRUNED,
        HANDLED,
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_LOCKED
    }

    /** Takes an empty note for none. */
    public Deed {
        note = note.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A deed without a note. */
    public Deed(String actor, Instant at, Action action) {
        this(actor, at, action, Optional.empty());
    }
}
