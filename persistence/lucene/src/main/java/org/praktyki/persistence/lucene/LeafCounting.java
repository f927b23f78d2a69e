package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Query;

/** Counts documents of one piece of the index, many at a time: a column after the other is faster than a document after the other. */
final class LeafCounting implements LeafCollector {

    private static final int AT_ONCE = 1024;

    private final List<Counter> counted = new ArrayList<>();
    private final List<Choice> chosen = new ArrayList<>();
    private final int[] batch = new int[AT_ONCE];
    private int size;
    private long total;

    LeafCounting(Query query, Map<Facet, LeafColumn> columns) {
        for (Facet facet : query.counted()) {
            counted.add(new Counter(facet, Objects.requireNonNull(columns.get(facet))));
        }
        query.choices()
                .forEach((facet, values) ->
                        chosen.add(new Choice(facet, Objects.requireNonNull(columns.get(facet)), values, counted)));
    }

    /** What is counted in one column. */
    private static final class Counter {
        private final Facet facet;
        private final LeafColumn column;
        private final int[] counts;

        Counter(Facet facet, LeafColumn column) {
            this.facet = facet;
            this.column = column;
            this.counts = new int[column.combinations().size()];
        }
    }

    /** What was chosen in one column; documents that fail here alone are counted here alone. */
    private static final class Choice {
        private final Kinds kinds;
        private final boolean[] wanted;
        private final int[] counts;

        Choice(Facet facet, LeafColumn column, Set<String> values, List<Counter> counted) {
            this.kinds = column.kinds();
            this.wanted = column.wanted(values);
            this.counts = counted.stream()
                    .filter(counter -> counter.facet == facet)
                    .map(counter -> counter.counts)
                    .findFirst()
                    .orElseGet(() -> new int[wanted.length]);
        }
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
        batch[size++] = document;
        if (size == batch.length) {
            count();
        }
    }

    @Override
    public void collect(DocIdStream documents) throws IOException {
        count();
        for (size = documents.intoArray(batch); size > 0; size = documents.intoArray(batch)) {
            count();
        }
    }

    @Override
    public void finish() {
        count();
    }

    private void count() {
        int all = chosen.isEmpty() ? size : choose();
        total += all;
        for (Counter counter : counted) {
            counter.column.kinds().count(batch, all, counter.counts);
        }
        size = 0;
    }

    /** Moves what is all that was chosen to the beginning; how much that is. */
    private int choose() {
        int all = 0;
        for (int i = 0; i < size; i++) {
            int document = batch[i];
            int failures = 0;
            Choice failed = chosen.get(0);
            for (Choice choice : chosen) {
                if (!choice.wanted[choice.kinds.of(document)]) {
                    failures++;
                    failed = choice;
                }
            }
            if (failures == 0) {
                batch[all++] = document;
            } else if (failures == 1) {
                failed.counts[failed.kinds.of(document)]++;
            }
        }
        return all;
    }

    /** How many were all that was chosen. */
    long total() {
        return total;
    }

    void addTo(Facet facet, Map<FacetValue, Long> sums) {
        for (Counter counter : counted) {
            if (counter.facet == facet) {
                counter.column.addTo(sums, counter.counts);
            }
        }
    }
}
