package org.praktyki.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Facet;
import org.praktyki.persistence.language.FacetField;

/** A sorted-set column of the library's index, whose values have other numbers in each of its pieces. */
final class ValueColumn extends Counting.Column {

    private final Facet facet;
    private final Set<String> chosen;
    private final Map<String, Integer> before = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private int[] counts = {};
    private boolean @Nullable [] wanted;

    ValueColumn(Facet facet, Set<String> chosen) {
        this.facet = facet;
        this.chosen = chosen;
    }

    @Override
    Facet facet() {
        return facet;
    }

    @Override
    boolean isChosenFrom() {
        return !chosen.isEmpty();
    }

    @Override
    void in(LeafReaderContext leaf) throws IOException {
        addOpenTo(before);
        values = DocValues.getSortedSet(leaf.reader(), new FacetField(facet).fieldName());
        counts = new int[Math.toIntExact(values.getValueCount())];
        wanted = chosen.isEmpty() ? null : new boolean[counts.length];
        for (int ord = 0; wanted != null && ord < wanted.length; ord++) {
            wanted[ord] = chosen.contains(value(ord));
        }
    }

    private String value(int ord) throws IOException {
        return FacetField.read(values.lookupOrd(ord).utf8ToString()).value();
    }

    @Override
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

    @Override
    void addTo(Map<String, Integer> sums) throws IOException {
        before.forEach((value, count) -> sums.merge(value, count, Integer::sum));
        addOpenTo(sums);
    }

    private void addOpenTo(Map<String, Integer> sums) throws IOException {
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                sums.merge(value(ord), counts[ord], Integer::sum);
            }
        }
    }
}
