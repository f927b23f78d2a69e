package org.praktyki.core.territory;

import org.praktyki.core.change.Deed;

/** Keeps the register of territorial units. */
public interface TerritoryStore {

    /** The whole register, with the units that are gone; empty where none was loaded. */
    TerritoryRegister register();

    /**
     * Brings a newer state into the register by {@link TerritoryRegister#updated}, whole or not at all; of updates at the same
     * time, each builds on the one before.
     *
     * @param deed who does so when
     * @throws org.praktyki.core.finding.InvalidException where the state is older than the register
     */
    TerritoryChanges update(TerritoryState state, Deed deed);
}
