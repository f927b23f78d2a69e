package org.praktyki.core.taxonomy;

import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;

/** The topic tree, read by everyone and changed by administrators. */
public final class Categories {

    private final CategoryStore store;

    /** Works on a store. */
    public Categories(CategoryStore store) {
        this.store = store;
    }

    /** The tree as it is now. */
    public CategoryTree tree() {
        return store.tree();
    }

    /**
     * Replaces the whole tree. Practices keep the codes they have; one whose code is gone shows no topic.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public void replace(Actor actor, CategoryTree tree) {
        actor.require(Permission.MANAGE_INSTALLATION);
        store.replace(tree);
    }
}
