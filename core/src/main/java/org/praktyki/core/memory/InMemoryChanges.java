package org.praktyki.core.memory;

import java.util.ArrayList;
import java.util.List;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.ChangeFeed;
import org.praktyki.core.change.Deed;

/** The change feed. Stores write to it under the lock that is their transaction. */
final class InMemoryChanges implements ChangeFeed {

    private final AuditLog audit;
    private final List<Change> changes = new ArrayList<>();

    InMemoryChanges(AuditLog audit) {
        this.audit = audit;
    }

    synchronized void add(Change.Kind kind, String id, long version, Deed deed) {
        changes.add(new Change(changes.size() + 1L, deed.at(), deed.actor(), kind, id, version));
    }

    /** Of something that is not in the feed under the same name. */
    void audit(Deed deed, Subject subject) {
        audit.append(deed, subject);
    }

    /** Of a thing that bears the same name in the audit. */
    void addWithAudit(Change.Kind kind, String id, long version, Deed deed) {
        add(kind, id, version, deed);
        audit.append(deed, new Subject(Subject.Kind.valueOf(kind.name()), id, version));
    }

    @Override
    public synchronized List<Change> after(long sequence, int limit) {
        int from = (int) Math.min(sequence, changes.size());
        return List.copyOf(changes.subList(from, Math.min(changes.size(), from + limit)));
    }

    @Override
    public synchronized long last() {
        return changes.size();
    }
}
