package org.praktyki.core.taxonomy;

/** Keeps the topic tree. */
public interface CategoryStore {

    /** The whole tree; empty in a new installation. */
    CategoryTree tree();

    /** Replaces the whole tree at once. */
    void replace(CategoryTree tree);
}
