package org.praktyki.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Facet;

/** Counts in numeric columns, each facet ignoring its own choice, while the best are collected. */
final class PlainCounting implements CollectorManager<PlainCounting.Part, PlainCounting.Counted> {

    private final TopScoreDocCollectorManager top;
    private final Map<Facet, Map<String, Integer>> codes;
    private final Map<Facet, Set<String>> choices;

    PlainCounting(Map<Facet, Map<String, Integer>> codes, Map<Facet, Set<String>> choices, int size) {
        this.codes = codes;
        this.choices = choices;
        this.top = new TopScoreDocCollectorManager(size, null, Integer.MAX_VALUE);
    }

    record Counted(TopDocs top, Map<Facet, Map<String, Integer>> counts) {}

    /** What is counted in a facet, and what was chosen in it. */
    private static final class Column {
        private final Facet facet;
        private final int[] counts;
        private final boolean @Nullable [] wanted;
        private SortedNumericDocValues several = DocValues.emptySortedNumeric();
        private @Nullable NumericDocValues one;

        Column(Facet facet, Map<String, Integer> codes, Set<String> chosen) {
            this.facet = facet;
            this.counts = new int[codes.size()];
            this.wanted = chosen.isEmpty() ? null : new boolean[codes.size()];
            if (wanted != null) {
                chosen.stream()
                        .filter(codes::containsKey)
                        .forEach(value -> wanted[codes.getOrDefault(value, 0)] = true);
            }
        }

        void in(LeafReaderContext leaf) throws IOException {
            several = DocValues.getSortedNumeric(leaf.reader(), facet.slug());
            one = DocValues.unwrapSingleton(several);
        }

        /** Whether a document is what was chosen; counts it where asked to. */
        boolean look(int document, boolean counting) throws IOException {
            boolean found = wanted == null;
            if (one != null) {
                if (one.advanceExact(document)) {
                    int code = (int) one.longValue();
                    found |= wanted != null && wanted[code];
                    counts[code] += counting ? 1 : 0;
                }
            } else if (several.advanceExact(document)) {
                for (int i = several.docValueCount(); i > 0; i--) {
                    int code = (int) several.nextValue();
                    found |= wanted != null && wanted[code];
                    counts[code] += counting ? 1 : 0;
                }
            }
            return found;
        }
    }

    /** Goes through some pieces of the index. */
    static final class Part implements Collector {
        private final TopScoreDocCollector best;
        private final List<Column> columns = new ArrayList<>();
        private final List<Column> chosen;

        private Part(PlainCounting counting) {
            best = counting.top.newCollector();
            for (Facet facet : Facet.values()) {
                columns.add(new Column(
                        facet,
                        counting.codes.getOrDefault(facet, Map.of()),
                        counting.choices.getOrDefault(facet, Set.of())));
            }
            chosen = columns.stream().filter(column -> column.wanted != null).toList();
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
    public Part newCollector() {
        return new Part(this);
    }

    @Override
    public Counted reduce(Collection<Part> parts) throws IOException {
        Map<Facet, Map<String, Integer>> all = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Integer> counts = new HashMap<>();
            codes.getOrDefault(facet, Map.of()).forEach((value, code) -> {
                int sum = parts.stream()
                        .flatMap(part -> part.columns.stream())
                        .filter(column -> column.facet == facet)
                        .mapToInt(column -> column.counts[code])
                        .sum();
                if (sum > 0) {
                    counts.put(value, sum);
                }
            });
            all.put(facet, counts);
        }
        return new Counted(top.reduce(parts.stream().map(part -> part.best).toList()), all);
    }
}
