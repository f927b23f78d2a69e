package org.praktyki.core.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Says which entry of the log was the last that may concern what the public sees: somebody who tries passwords writes entries all
 * the time, and changes nothing on any page. Where that is not clear, it is taken to concern it. For one thread at a time.
 */
public final class LastChange implements Supplier<AuditPoint> {

    /** More entries than that are not worth reading: something will have changed. */
    private static final int FEW = 100;

    private static final Set<Subject.Kind> UNSEEN = EnumSet.of(
            Subject.Kind.ACCOUNT,
            Subject.Kind.AUDIT,
            Subject.Kind.COMMENT,
            Subject.Kind.FILES,
            Subject.Kind.MAIL,
            Subject.Kind.MESSAGE);

    private final AuditLog log;
    private AuditPoint head = AuditPoint.BEGINNING;
    private AuditPoint last = AuditPoint.BEGINNING;

    /** Reads a log. */
    public LastChange(AuditLog log) {
        this.log = log;
    }

    /** The place of an entry after which nothing has changed; of the last one that has, or one a little after it. */
    @Override
    public AuditPoint get() {
        AuditPoint now = log.head();
        if (!now.equals(head)) {
            if (isSeen(head, now)) {
                last = now;
            }
            head = now;
        }
        return last;
    }

    /** A log that has become shorter or another one, as by a restore, is one in which anything may have changed. */
    private boolean isSeen(AuditPoint before, AuditPoint now) {
        long written = now.number() - before.number();
        if (written <= 0 || written > FEW) {
            return true;
        }
        List<AuditEntry> entries = log.after(before.number(), (int) written);
        return entries.size() != written
                || !entries.getFirst().previous().equals(before.hash())
                || entries.stream()
                        .anyMatch(entry -> !UNSEEN.contains(entry.subject().kind()));
    }
}
