package org.praktyki.core.territory;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.change.Deed;

/** The register of territorial units, read by everyone and loaded by administrators. */
public final class Territories {

    private final TerritoryStore store;
    private final @Nullable TerritoryReader reader;
    private final Runnable announcement;
    private final Clock clock;
    private final Supplier<TerritoryRegister> register;

    /**
     * Works on a store, remembers nothing, and tells nobody of changes.
     *
     * @param reader reads the register's files; absent where none are to be read
     */
    public Territories(TerritoryStore store, @Nullable TerritoryReader reader, Clock clock) {
        this(store, reader, store::register, () -> {}, clock);
    }

    /**
     * Works on a store, and remembers the register for as long as nothing changes: reading thousands of units takes a while.
     *
     * @param reader reads the register's files; absent where none are to be read
     * @param announcement is run after each change, for those who follow it
     */
    public Territories(
            TerritoryStore store,
            @Nullable TerritoryReader reader,
            ContentVersion content,
            Runnable announcement,
            Clock clock) {
        this(store, reader, content.keeping(store::register), announcement, clock);
    }

    private Territories(
            TerritoryStore store,
            @Nullable TerritoryReader reader,
            Supplier<TerritoryRegister> register,
            Runnable announcement,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.register = register;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** Whether the register's files can be read here. */
    public boolean canRead() {
        return reader != null;
    }

    /**
     * Reads a file of the register, and changes nothing.
     *
     * @throws org.praktyki.core.finding.InvalidValueException where it is no such file
     * @throws IllegalStateException where no reader was given
     */
    public TerritoryFile read(byte[] content) {
        TerritoryReader theReader = reader;
        if (theReader == null) {
            throw new IllegalStateException("Praktyki was built without a reader of the territorial register");
        }
        return theReader.read(content);
    }

    /**
     * The register as it is now, one that was loaded on another node within a second; the sixteen voivodeships alone where none was loaded.
     * Whoever looks up many places asks once, and keeps it meanwhile.
     */
    public TerritoryRegister register() {
        TerritoryRegister loaded = register.get();
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
        TerritoryChanges changes = store.update(state, new Deed(actor.name(), clock.instant(), Deed.Action.IMPORTED));
        announcement.run();
        return changes;
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
