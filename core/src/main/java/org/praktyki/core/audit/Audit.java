package org.praktyki.core.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;

/** Who did what, for those who may know. */
public final class Audit {

    private static final int TRIES = 3;

    private final AuditLog log;
    private final Clock clock;

    /** Works on a log. */
    public Audit(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * One stretch of the log, newest first.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} to begin
     * @param limit how many at most
     * @throws org.praktyki.core.account.DeniedException unless the actor may read it
     */
    public List<AuditEntry> list(Actor actor, AuditFilter filter, long before, int limit) {
        actor.require(Permission.READ_AUDIT);
        return log.list(filter, before, limit);
    }

    /**
     * Looks through the whole log whether everything is as it was written.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may read it
     */
    public AuditCheck verify(Actor actor) {
        actor.require(Permission.READ_AUDIT);
        for (int attempt = 1; ; attempt++) {
            long first = first();
            AuditCheck check = ChainWalk.along(log);
            // what is pruned during the walk is missing from it
            if (check.ok() || first() == first || attempt == TRIES) {
                return check;
            }
        }
    }

    /** Records what an actor was let do and no store has recorded, such as an export. */
    public void record(Actor actor, Deed.Action action, Subject subject, Optional<String> note) {
        log.append(new Deed(actor.name(), clock.instant(), action, note), subject);
    }

    private long first() {
        return log.after(0, 1).stream()
                .mapToLong(AuditEntry::number)
                .findFirst()
                .orElse(0);
    }
}
