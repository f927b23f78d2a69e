package org.praktyki.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.praktyki.core.search.Facet;

/**
 * Counts in columns, each facet ignoring its own choice, while the best are collected.
 *
 * @param <T> collects the best
 */
final class Counting<T extends Collector> implements CollectorManager<Counting.Part<T>, Counting.Counted> {

    private final CollectorManager<T, ? extends TopDocs> top;
    private final Supplier<? extends List<? extends Column>> columns;

    /**
     * Counts in some columns.
     *
     * @param top collects the best
     * @param columns a new set of them, one for each facet that is counted
     */
    Counting(CollectorManager<T, ? extends TopDocs> top, Supplier<? extends List<? extends Column>> columns) {
        this.top = top;
        this.columns = columns;
    }

    record Counted(TopDocs top, Map<Facet, Map<String, Integer>> counts) {}

    /** What is counted in a facet, and what was chosen in it; goes from one piece of the index to the next. */
    abstract static class Column {

        abstract Facet facet();

        abstract boolean isChosenFrom();

        abstract void in(LeafReaderContext leaf) throws IOException;

        /** Whether a document is what was chosen; counts it where asked to. */
        abstract boolean look(int document, boolean counting) throws IOException;

        /** Adds what was counted to sums by value. */
        abstract void addTo(Map<String, Integer> sums) throws IOException;
    }

    /** Goes through some pieces of the index. */
    static final class Part<T extends Collector> implements Collector {
        private final T best;
        private final List<? extends Column> columns;
        private final List<? extends Column> chosen;

        private Part(T best, List<? extends Column> columns) {
            this.best = best;
            this.columns = columns;
            this.chosen = columns.stream().filter(Column::isChosenFrom).toList();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            for (Column column : columns) {
                column.in(leaf);
            }
            return new FilterLeafCollector(best.getLeafCollector(leaf)) {
                @Override
                public void collect(int document) throws IOException {
                    if (isCounted(document)) {
                        in.collect(document);
                    }
                }
            };
        }

        private boolean isCounted(int document) throws IOException {
            Column failed = null;
            for (Column column : chosen) {
                if (!column.look(document, false)) {
                    if (failed != null) {
                        return false;
                    }
                    failed = column;
                }
            }
            if (failed != null) {
                failed.look(document, true);
                return false;
            }
            for (Column column : columns) {
                column.look(document, true);
            }
            return true;
        }
    }

    @Override
    public Part<T> newCollector() throws IOException {
        return new Part<>(top.newCollector(), columns.get());
    }

    @Override
    public Counted reduce(Collection<Part<T>> parts) throws IOException {
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        List<T> best = new ArrayList<>();
        for (Part<T> part : parts) {
            best.add(part.best);
            for (Column column : part.columns) {
                column.addTo(counts.computeIfAbsent(column.facet(), facet -> new HashMap<>()));
            }
        }
        return new Counted(top.reduce(best), counts);
    }
}
