package org.praktyki.core.search;

import java.util.Collection;

/**
 * An index that is being made anew, beside the one that is searched. Whoever is searching sees nothing of it until it is
 * finished; a process that ends before that leaves the old one.
 */
public interface IndexBuild extends AutoCloseable {

    /** Adds practices, each of them once in the whole build. */
    void add(Collection<Searchable> practices);

    /**
     * Puts what was added in the place of all that was found before, at once and for good.
     *
     * @param position the number of the last change contained, 0 for an empty index
     */
    void finish(long position);

    /** Drops what was added, where it was not finished. */
    @Override
    void close();
}
