package org.praktyki.core.territory;

import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;

/** The register of territorial units, read by everyone and loaded by administrators. */
public final class Territories {

    private final TerritoryStore store;

    /** Works on a store. */
    public Territories(TerritoryStore store) {
        this.store = store;
    }

    /**
     * The register as it is now: the sixteen voivodeships alone where none was loaded. Whoever looks up many places asks once,
     * and keeps it meanwhile.
     */
    public TerritoryRegister register() {
        TerritoryRegister loaded = store.register();
        return loaded.isEmpty() ? TerritoryRegister.BUILT_IN : loaded;
    }

    /**
     * Loads a state of the register. What it renames, retypes or does not list any more keeps its earlier form.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     * @throws org.praktyki.core.finding.InvalidException where the state is older than what is loaded
     */
    public TerritoryChanges load(Actor actor, TerritoryState state) {
        actor.require(Permission.MANAGE_INSTALLATION);
        return store.update(state);
    }

    /**
     * Says what {@link #load} would change, and changes nothing.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     * @throws org.praktyki.core.finding.InvalidException where the state is older than what is loaded
     */
    public TerritoryChanges preview(Actor actor, TerritoryState state) {
        actor.require(Permission.MANAGE_INSTALLATION);
        TerritoryRegister before = store.register();
        return TerritoryChanges.between(before, before.updated(state));
    }
}
