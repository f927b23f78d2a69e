package org.praktyki.core.exchange;

import java.time.Clock;
import java.util.List;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.territory.Territories;

/** Brings practices in from files. */
public final class Imports {

    private final List<PracticeReader> readers;
    private final Practices practices;
    private final PracticeStore store;
    private final CategoryStore categories;
    private final Territories territories;
    private final Clock clock;

    /** Reads with these readers, the first that knows a file taking it. */
    public Imports(
            List<PracticeReader> readers,
            Practices practices,
            PracticeStore store,
            CategoryStore categories,
            Territories territories,
            Clock clock) {
        this.readers = List.copyOf(readers);
        this.practices = practices;
        this.store = store;
        this.categories = categories;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * Begins an import.
     *
     * @param dryRun whether to say only what would be done
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public ImportRun start(Actor actor, boolean dryRun) {
        actor.require(Permission.IMPORT_PRACTICES);
        return new ImportRun(
                actor, dryRun, readers, practices, store, categories.tree(), territories.register(), clock);
    }
}
