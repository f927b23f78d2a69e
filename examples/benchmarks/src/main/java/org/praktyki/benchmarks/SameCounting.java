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
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Facet;
import org.praktyki.persistence.language.FacetField;

/** Counts in the sorted-set columns of the library's index, each facet ignoring its own choice, while the best are collected. */
final class SameCounting implements CollectorManager<SameCounting.Part, SameCounting.Counted> {

    private final Set<Facet> counted;
    private final Map<Facet, Set<String>> choices;
    private final TopFieldCollectorManager top;

    SameCounting(Set<Facet> counted, Map<Facet, Set<String>> choices, Sort order, int size) {
        this.counted = counted;
        this.choices = choices;
        this.top = new TopFieldCollectorManager(order, size, Integer.MAX_VALUE);
    }

    record Counted(long total, List<ScoreDoc> top, Map<Facet, Map<String, Integer>> counts) {}

    /** One facet in one piece of the index. */
    private static final class Column {
        private final Facet facet;
        private final SortedSetDocValues values;
        private final int[] counts;
        private final boolean @Nullable [] wanted;

        Column(Facet facet, LeafReaderContext leaf, Set<String> chosen) throws IOException {
            this.facet = facet;
            this.values = DocValues.getSortedSet(leaf.reader(), new FacetField(facet).fieldName());
            this.counts = new int[Math.toIntExact(values.getValueCount())];
            this.wanted = chosen.isEmpty() ? null : new boolean[counts.length];
            for (int ord = 0; wanted != null && ord < wanted.length; ord++) {
                wanted[ord] = chosen.contains(value(ord));
            }
        }

        private String value(int ord) throws IOException {
            return FacetField.read(values.lookupOrd(ord).utf8ToString()).value();
        }

        /** Whether a document is what was chosen; counts it where asked to. */
        boolean look(int document, boolean counting) throws IOException {
            boolean found = wanted == null;
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    int ord = (int) values.nextOrd();
                    found |= wanted != null && wanted[ord];
                    counts[ord] += counting ? 1 : 0;
                }
            }
            return found;
        }

        void addTo(Map<String, Integer> sums) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    sums.merge(value(ord), counts[ord], Integer::sum);
                }
            }
        }
    }

    /** Goes through some pieces of the index. */
    static final class Part implements Collector {
        private final SameCounting counting;
        private final TopFieldCollector best;
        private final List<Column> all = new ArrayList<>();

        private Part(SameCounting counting) {
            this.counting = counting;
            this.best = counting.top.newCollector();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            List<Column> columns = new ArrayList<>();
            for (Facet facet : counting.counted) {
                columns.add(new Column(facet, leaf, counting.choices.getOrDefault(facet, Set.of())));
            }
            all.addAll(columns);
            List<Column> chosen =
                    columns.stream().filter(column -> column.wanted != null).toList();
            return new FilterLeafCollector(best.getLeafCollector(leaf)) {
                @Override
                public void collect(int document) throws IOException {
                    if (isCounted(document, columns, chosen)) {
                        in.collect(document);
                    }
                }
            };
        }

        private static boolean isCounted(int document, List<Column> columns, List<Column> chosen) throws IOException {
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
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        for (Part part : parts) {
            for (Column column : part.all) {
                column.addTo(counts.computeIfAbsent(column.facet, facet -> new HashMap<>()));
            }
        }
        TopFieldDocs best = top.reduce(parts.stream().map(part -> part.best).toList());
        return new Counted(best.totalHits.value(), List.of(best.scoreDocs), counts);
    }
}
