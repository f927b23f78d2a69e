package org.praktyki.core.audit;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.change.Deed;

/** One walk along the chain, entry by entry, up to the first that is not as it should be. */
final class ChainWalk {

    private static final int STRETCH = 1000;

    private final AuditLog log;
    private final long expected;
    private AuditPoint anchor = AuditPoint.BEGINNING;
    private AuditPoint at = AuditPoint.BEGINNING;
    private boolean anchored = true;
    private long entries;
    private long erasedNotes;

    private ChainWalk(AuditLog log) {
        this.log = log;
        this.expected = log.last();
    }

    static AuditCheck along(AuditLog log) {
        ChainWalk walk = new ChainWalk(log);
        Optional<Long> broken = walk.go();
        return new AuditCheck(walk.entries, walk.erasedNotes, walk.at, broken);
    }

    private Optional<Long> go() {
        for (List<AuditEntry> next = log.after(0, STRETCH); !next.isEmpty(); next = log.after(at.number(), STRETCH)) {
            for (AuditEntry entry : next) {
                if (entries == 0) {
                    begin(entry);
                }
                if (!entry.follows(at)) {
                    return Optional.of(at.number() + 1);
                }
                pass(entry);
            }
        }
        if (!anchored) {
            return Optional.of(anchor.number());
        }
        return at.number() < expected ? Optional.of(at.number() + 1) : Optional.empty();
    }

    /** What was pruned is answered for by an entry further on; whatever else is missing at the begin was taken away. */
    private void begin(AuditEntry first) {
        anchor = new AuditPoint(first.number() - 1, first.previous());
        anchored = anchor.equals(AuditPoint.BEGINNING);
        at = anchor;
    }

    private void pass(AuditEntry entry) {
        anchored |= entry.deed().action() == Deed.Action.PRUNED
                && entry.subject().equals(new Subject(Subject.Kind.AUDIT, anchor.hash(), anchor.number()));
        at = entry.point();
        entries++;
        erasedNotes += entry.isErased() ? 1 : 0;
    }
}
