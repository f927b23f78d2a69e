package org.praktyki.core.search;

/** Is told how far an index that is made anew has come. */
@FunctionalInterface
public interface BuildProgress {

    /** Tells nobody. */
    BuildProgress NONE = (done, total) -> {};

    /**
     * It has come this far.
     *
     * @param done how many practices are added
     * @param total how many there are to be
     */
    void at(long done, long total);
}
