package org.praktyki.core.exchange;

import java.util.List;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.partner.Partners;
import org.praktyki.core.partner.Partnerships;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.taxonomy.CategoryStore;

/** Brings partners, partnerships and memberships in from files. */
public final class DirectoryImports {

    private final List<DirectoryReader> readers;
    private final Partners partners;
    private final Partnerships partnerships;
    private final PracticeStore practices;
    private final CategoryStore categories;
    private final FileStore files;

    /** Reads with these readers, the first that knows a file taking it. */
    public DirectoryImports(
            List<DirectoryReader> readers,
            Partners partners,
            Partnerships partnerships,
            PracticeStore practices,
            CategoryStore categories,
            FileStore files) {
        this.readers = List.copyOf(readers);
        this.partners = partners;
        this.partnerships = partnerships;
        this.practices = practices;
        this.categories = categories;
        this.files = files;
    }

    /**
     * Begins an import.
     *
     * @param dryRun whether to say only what would be done
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public DirectoryRun start(Actor actor, boolean dryRun) {
        actor.require(Permission.EDIT_PARTNERS);
        return new DirectoryRun(readers, actor, dryRun, partners, partnerships, practices, categories.tree(), files);
    }
}
