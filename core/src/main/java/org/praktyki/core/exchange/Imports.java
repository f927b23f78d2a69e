package org.praktyki.core.exchange;

import java.time.Clock;
import java.util.List;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.Territories;

/** Brings practices in from files. */
public final class Imports {

    private final List<PracticeReader> readers;
    private final Practices practices;
    private final PracticeStore store;
    private final CategoryStore categories;
    private final Territories territories;
    private final FileStore files;
    private final FileIntake gate;
    private final ImportHistory history;
    private final Clock clock;

    /** Reads with these readers, the first that knows a file taking it. */
    public Imports(
            List<PracticeReader> readers,
            Practices practices,
            PracticeStore store,
            CategoryStore categories,
            Territories territories,
            FileStore files,
            FileIntake gate,
            ImportHistory history,
            Clock clock) {
        this.readers = List.copyOf(readers);
        this.practices = practices;
        this.store = store;
        this.categories = categories;
        this.territories = territories;
        this.files = files;
        this.gate = gate;
        this.history = history;
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
        return run(actor, dryRun);
    }

    /**
     * Begins an import that is looked at before it is done: reads the files and says of each record what would become of it.
     *
     * @param files may be read again until the import is carried out or given up; they stay whoever's they are
     * @param progress is told how far it has come
     * @throws TooManyRecordsException where there are more than can be looked at
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public StagedImport stage(Actor actor, List<ImportFile> files, Progress progress) {
        actor.require(Permission.IMPORT_PRACTICES);
        return StagedImport.of(files, dryRun -> run(actor, dryRun), history, actor, progress);
    }

    private ImportRun run(Actor actor, boolean dryRun) {
        CategoryTree tree = categories.tree();
        Shelf shelf = new Shelf(actor, dryRun, practices, store, territories.register());
        Candidates candidates = new Candidates(shelf, new AttachmentIntake(files, gate, dryRun), tree);
        return new ImportRun(
                readers,
                shelf,
                new PageIntake(shelf, tree, clock),
                lines -> new PracticeIntake(shelf, candidates, clock, lines));
    }
}
