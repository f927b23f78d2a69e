package org.praktyki.core.audit;

import java.time.Instant;
import java.util.Optional;
import org.praktyki.core.change.Deed;

/**
 * Which entries of the log are wanted.
 *
 * @param actor the name of who did it; absent for all
 * @param action what was done; absent for all
 * @param kind the kind of thing that it was done to; absent for all
 * @param id the thing's identity; absent for all
 * @param from the first moment; absent for all
 * @param until the moment before which it was done; absent for all
 */
public record AuditFilter(
        Optional<String> actor,
        Optional<Deed.Action> action,
        Optional<Subject.Kind> kind,
        Optional<String> id,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Every entry. */
    public static final AuditFilter ALL = new AuditFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same filter for another actor. */
    public AuditFilter withActor(Optional<String> value) {
        return new AuditFilter(value, action, kind, id, from, until);
    }

    /** The same filter for another action. */
    public AuditFilter withAction(Optional<Deed.Action> value) {
        return new AuditFilter(actor, value, kind, id, from, until);
    }

    /** The same filter for another kind of thing. */
    public AuditFilter withKind(Optional<Subject.Kind> value) {
        return new AuditFilter(actor, action, value, id, from, until);
    }

    /** The same filter for another thing. */
    public AuditFilter withId(Optional<String> value) {
        return new AuditFilter(actor, action, kind, value, from, until);
    }

    /** The same filter for another stretch of time. */
    public AuditFilter withTime(Optional<Instant> first, Optional<Instant> end) {
        return new AuditFilter(actor, action, kind, id, first, end);
    }

    /** Whether it lets an entry through. */
    public boolean passes(AuditEntry entry) {
        Deed deed = entry.deed();
        return actor.map(deed.actor()::equals).orElse(true)
                && action.map(wanted -> wanted == deed.action()).orElse(true)
                && kind.map(wanted -> wanted == entry.subject().kind()).orElse(true)
                && id.map(entry.subject().id()::equals).orElse(true)
                && from.map(first -> !deed.at().isBefore(first)).orElse(true)
                && until.map(deed.at()::isBefore).orElse(true);
    }
}
