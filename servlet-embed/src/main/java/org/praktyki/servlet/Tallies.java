package org.praktyki.servlet;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * How many of a whole list have which value: asked for on each first page, and the same until the list or the topics are others. Of
 * parts of a list nothing is kept.
 */
final class Tallies {

    private volatile Kept kept = new Kept(List.of(), CategoryTree.EMPTY);

    /** The counts of one list, by what was counted. */
    private record Kept(List<?> whole, CategoryTree topics, Map<String, Map<String, Long>> counts) {

        Kept(List<?> whole, CategoryTree topics) {
            this(whole, topics, new ConcurrentHashMap<>());
        }

        /** The very same: comparing each of so many would take longer than counting them. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(List<?> list, CategoryTree tree) {
            return whole == list && topics == tree;
        }
    }

    /**
     * Counts in a whole list, unless that was done.
     *
     * @param what is counted
     * @param counting counts
     */
    Map<String, Long> of(List<?> whole, CategoryTree topics, String what, Supplier<Map<String, Long>> counting) {
        Kept now = kept;
        if (!now.isOf(whole, topics)) {
            now = new Kept(whole, topics);
            kept = now;
        }
        return now.counts().computeIfAbsent(what, once -> Map.copyOf(counting.get()));
    }
}
