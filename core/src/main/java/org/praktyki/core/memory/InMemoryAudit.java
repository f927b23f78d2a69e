package org.praktyki.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.AuditPoint;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;

/** The log in memory. The stores beside it write to it under their own locks, and never the other way round. */
final class InMemoryAudit implements AuditLog {

    private final List<AuditEntry> entries = new ArrayList<>();
    private AuditPoint last = AuditPoint.BEGINNING;

    @Override
    public synchronized void append(Deed deed, Subject subject) {
        AuditEntry entry = AuditEntry.after(last, deed, subject);
        entries.add(entry);
        last = entry.point();
    }

    @Override
    public synchronized List<AuditEntry> list(AuditFilter filter, long before, int limit) {
        return entries.reversed().stream()
                .filter(entry -> entry.number() < before && filter.passes(entry))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<AuditEntry> after(long number, int limit) {
        return entries.stream()
                .filter(entry -> entry.number() > number)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long last() {
        return last.number();
    }

    @Override
    public synchronized AuditPoint head() {
        return last;
    }

    @Override
    public synchronized int eraseNotes(Predicate<String> wanted) {
        int erased = 0;
        for (int i = 0; i < entries.size(); i++) {
            AuditEntry entry = entries.get(i);
            if (entry.deed().note().filter(wanted).isPresent()) {
                entries.set(i, entry.erased());
                erased++;
            }
        }
        return erased;
    }

    @Override
    public synchronized int prune(Instant before, Deed deed) {
        int pruned = 0;
        while (pruned < entries.size() && entries.get(pruned).deed().at().isBefore(before)) {
            pruned++;
        }
        if (pruned > 0) {
            AuditPoint point = entries.get(pruned - 1).point();
            append(deed, new Subject(Subject.Kind.AUDIT, point.hash(), point.number()));
            entries.subList(0, pruned).clear();
        }
        return pruned;
    }
}
