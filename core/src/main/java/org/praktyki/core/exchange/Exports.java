package org.praktyki.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.taxonomy.CategoryStore;

/** Writes practices to files, with all that is not public. */
public final class Exports {

    private static final int AT_ONCE = 500;

    private final Practices practices;
    private final PracticeStore store;
    private final CategoryStore categories;
    private final FileStore files;

    /** Reads from the stores. */
    public Exports(Practices practices, PracticeStore store, CategoryStore categories, FileStore files) {
        this.practices = practices;
        this.store = store;
        this.categories = categories;
        this.files = files;
    }

    /**
     * Writes the practices that a filter lets through, in the order of their slugs.
     *
     * @param out where to; not closed
     * @param progress is told how far it has come
     * @return how many
     * @throws IOException where it cannot be written
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public int write(Actor actor, PracticeFilter filter, PracticeWriter writer, OutputStream out, Progress progress)
            throws IOException {
        actor.require(Permission.EXPORT_PRACTICES);
        Export export = new Export(ids(actor, filter), store, files, categories.tree(), progress);
        writer.write(export, out);
        return export.size();
    }

    private List<PracticeId> ids(Actor actor, PracticeFilter filter) {
        Map<String, PracticeId> bySlug = new TreeMap<>();
        int read = AT_ONCE;
        for (int offset = 0; read == AT_ONCE; offset += AT_ONCE) {
            List<Practice> some = practices.list(actor, filter, offset, AT_ONCE);
            some.forEach(practice -> bySlug.put(practice.slug().value(), practice.id()));
            read = some.size();
        }
        return List.copyOf(bySlug.values());
    }
}
