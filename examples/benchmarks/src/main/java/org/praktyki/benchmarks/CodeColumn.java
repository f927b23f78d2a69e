package org.praktyki.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Facet;

/** A numeric column with a number for each value, the same in all pieces of the index. */
final class CodeColumn extends Counting.Column {

    private final Facet facet;
    private final Map<String, Integer> codes;
    private final int[] counts;
    private final boolean @Nullable [] wanted;
    private SortedNumericDocValues several = DocValues.emptySortedNumeric();
    private @Nullable NumericDocValues one;

    CodeColumn(Facet facet, Map<String, Integer> codes, Set<String> chosen) {
        this.facet = facet;
        this.codes = codes;
        this.counts = new int[codes.size()];
        this.wanted = chosen.isEmpty() ? null : new boolean[codes.size()];
        if (wanted != null) {
            chosen.stream().filter(codes::containsKey).forEach(value -> wanted[codes.getOrDefault(value, 0)] = true);
        }
    }

    @Override
    Facet facet() {
        return facet;
    }

    @Override
    boolean isChosenFrom() {
        return wanted != null;
    }

    @Override
    void in(LeafReaderContext leaf) throws IOException {
        several = DocValues.getSortedNumeric(leaf.reader(), facet.slug());
        one = DocValues.unwrapSingleton(several);
    }

    @Override
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

    @Override
    void addTo(Map<String, Integer> sums) {
        codes.forEach((value, code) -> {
            if (counts[code] > 0) {
                sums.merge(value, counts[code], Integer::sum);
            }
        });
    }
}
