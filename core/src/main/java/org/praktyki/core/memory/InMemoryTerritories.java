package org.praktyki.core.memory;

import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.territory.TerritoryChanges;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.TerritoryStore;

/** The register of territorial units in memory. */
final class InMemoryTerritories implements TerritoryStore {

    private final AuditLog audit;
    private TerritoryRegister register = TerritoryRegister.EMPTY;

    InMemoryTerritories(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public synchronized TerritoryRegister register() {
        return register;
    }

    @Override
    public synchronized TerritoryChanges update(TerritoryState state, Deed deed) {
        TerritoryRegister before = register;
        register = before.updated(state);
        audit.append(deed, Subject.of(Subject.Kind.TERRITORIES));
        return TerritoryChanges.between(before, register);
    }
}
