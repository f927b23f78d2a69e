package org.praktyki.core.taxonomy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.Slug;

/** The topic tree, read by everyone and changed by administrators. */
public final class Categories {

    private final CategoryStore store;
    private final Runnable announcement;
    private final Clock clock;
    private final Supplier<CategoryTree> tree;

    /** Works on a store, remembers nothing, and tells nobody of changes. */
    public Categories(CategoryStore store, Clock clock) {
        this(store, () -> {}, clock, store::tree);
    }

    /**
     * Works on a store, and remembers the tree for as long as nothing changes.
     *
     * @param announcement is run after each change, for those who follow it
     */
    public Categories(CategoryStore store, ContentVersion content, Runnable announcement, Clock clock) {
        this(store, announcement, clock, content.keeping(store::tree));
    }

    private Categories(CategoryStore store, Runnable announcement, Clock clock, Supplier<CategoryTree> tree) {
        this.store = store;
        this.announcement = announcement;
        this.clock = clock;
        this.tree = tree;
    }

    /** The tree as it is now; one that was changed on another node, within a second. */
    public CategoryTree tree() {
        return tree.get();
    }

    /**
     * How many practices stand in each topic, whatever their status; topics without any are left out.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public Map<Slug, Long> inUse(Actor actor) {
        actor.require(Permission.MANAGE_INSTALLATION);
        return store.inUse();
    }

    /**
     * Changes the tree that someone has read.
     *
     * @param read as it was read
     * @param next as it is to be
     * @throws TreeConflictException where someone else changed it since
     * @throws InvalidException naming each topic that would be gone though practices stand in it
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public void change(Actor actor, CategoryTree read, CategoryTree next) {
        actor.require(Permission.MANAGE_INSTALLATION);
        if (!store.tree().equals(read)) {
            throw new TreeConflictException(store.tree());
        }
        Map<Slug, Long> inUse = store.inUse();
        List<Finding> findings = TreeChanges.between(read, next).removed().stream()
                .map(Category::code)
                .filter(inUse::containsKey)
                .map(code -> new Finding("category." + code, String.valueOf(inUse.get(code)), Problem.IN_USE))
                .toList();
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
        if (!store.replace(read, next, deed(actor))) {
            throw new TreeConflictException(store.tree());
        }
        announcement.run();
    }

    /**
     * Replaces the whole tree, whatever it was. Practices keep the codes they have; one whose code is gone shows no topic.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public void replace(Actor actor, CategoryTree tree) {
        actor.require(Permission.MANAGE_INSTALLATION);
        store.replace(tree, deed(actor));
        announcement.run();
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.name(), clock.instant(), Deed.Action.SAVED);
    }
}
