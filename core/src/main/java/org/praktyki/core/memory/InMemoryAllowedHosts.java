package org.praktyki.core.memory;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.embed.AllowedHostStore;
import org.praktyki.core.embed.HostRule;

/** The rules in their order. */
final class InMemoryAllowedHosts implements AllowedHostStore {

    private final AuditLog audit;
    private final NavigableSet<HostRule> rules = new TreeSet<>(HostRule.ORDER);

    InMemoryAllowedHosts(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public synchronized List<HostRule> all() {
        return List.copyOf(rules);
    }

    @Override
    public synchronized boolean add(HostRule rule, Deed deed) {
        return noted(rules.add(rule), rule, deed);
    }

    @Override
    public synchronized boolean remove(HostRule rule, Deed deed) {
        return noted(rules.remove(rule), rule, deed);
    }

    private boolean noted(boolean done, HostRule rule, Deed deed) {
        if (done) {
            audit.append(deed, Subject.named(Subject.Kind.HOST, rule.host().pattern()));
        }
        return done;
    }
}
