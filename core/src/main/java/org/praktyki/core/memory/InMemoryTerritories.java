package org.praktyki.core.memory;

import org.praktyki.core.territory.TerritoryChanges;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.TerritoryStore;

/** The register of territorial units in memory. */
final class InMemoryTerritories implements TerritoryStore {

    private TerritoryRegister register = TerritoryRegister.EMPTY;

    @Override
    public synchronized TerritoryRegister register() {
        return register;
    }

    @Override
    public synchronized TerritoryChanges update(TerritoryState state) {
        TerritoryRegister before = register;
        register = before.updated(state);
        return TerritoryChanges.between(before, register);
    }
}
