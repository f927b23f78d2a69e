package org.praktyki.core.taxonomy;

import java.util.Map;
import org.praktyki.core.change.Deed;
import org.praktyki.core.text.Slug;

/** Keeps the topic tree. */
public interface CategoryStore {

    /** The whole tree; empty in a new installation. */
    CategoryTree tree();

    /**
     * Replaces the whole tree at once.
     *
     * @param deed who does so when
     */
    void replace(CategoryTree tree, Deed deed);

    /**
     * Replaces the whole tree at once, if it still is what someone has read. Of replacements of the same tree at the same time
     * one is made.
     *
     * @param expected as it was read
     * @param next what is to stand there instead
     * @param deed who does so when
     * @return whether it was replaced; where not, nothing was written
     */
    boolean replace(CategoryTree expected, CategoryTree next, Deed deed);

    /**
     * How many practices stand in each topic, whatever their status.
     *
     * @return without topics in which there are none; a code that practices bear and the tree does not have is there too
     */
    Map<Slug, Long> inUse();
}
