package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Query;

/** The columns of one piece of the index: what was chosen in them, and what is counted. */
final class LeafFacets {

    private final List<Column> chosen = new ArrayList<>();
    private final List<Column> counted = new ArrayList<>();

    private LeafFacets() {}

    static LeafFacets of(Query query, LeafReader reader) throws IOException {
        LeafFacets facets = new LeafFacets();
        Set<Facet> needed = EnumSet.noneOf(Facet.class);
        needed.addAll(query.counted());
        needed.addAll(query.choices().keySet());
        for (Facet facet : needed) {
            Column column = new Column(facet, FacetColumn.of(facet).values(reader), query.chosen(facet));
            if (column.wanted != null) {
                facets.chosen.add(column);
            }
            if (query.counted().contains(facet)) {
                facets.counted.add(column);
            }
        }
        return facets;
    }

    /** Looks at a document, and says whether it is all that was chosen. */
    boolean take(int document) throws IOException {
        Column failed = null;
        for (Column column : chosen) {
            column.read(document);
            if (!column.isWanted()) {
                if (failed != null) {
                    return false;
                }
                failed = column;
            }
        }
        if (failed != null) {
            failed.count();
            return false;
        }
        for (Column column : counted) {
            column.read(document);
            column.count();
        }
        return true;
    }

    void addTo(Facet facet, Map<FacetValue, Long> sums) throws IOException {
        for (Column column : counted) {
            if (column.facet == facet) {
                column.addTo(sums);
            }
        }
    }

    /** A column, at one of its documents. Documents come in their order, as Lucene demands. */
    private static final class Column {
        private final Facet facet;
        private final SortedSetDocValues values;
        /** The same, where no document has more than one value: several times as fast. */
        private final @Nullable SortedDocValues single;

        private final int[] counts;
        private final @Nullable FixedBitSet wanted;
        private int[] here = new int[4];
        private int size;
        private int at = -1;

        Column(Facet facet, SortedSetDocValues values, Set<String> chosen) throws IOException {
            this.facet = facet;
            this.values = values;
            this.single = DocValues.unwrapSingleton(values);
            int kinds = Math.toIntExact(values.getValueCount());
            this.counts = new int[kinds];
            this.wanted = chosen.isEmpty() ? null : new FixedBitSet(Math.max(kinds, 1));
            if (wanted != null) {
                for (int kind = 0; kind < kinds; kind++) {
                    if (chosen.contains(FacetColumn.read(values.lookupOrd(kind)).value())) {
                        wanted.set(kind);
                    }
                }
            }
        }

        void read(int document) throws IOException {
            if (at == document) {
                return;
            }
            at = document;
            size = 0;
            if (single != null) {
                if (single.advanceExact(document)) {
                    here[size++] = single.ordValue();
                }
            } else if (values.advanceExact(document)) {
                int several = values.docValueCount();
                if (several > here.length) {
                    here = new int[several];
                }
                while (size < several) {
                    here[size++] = (int) values.nextOrd();
                }
            }
        }

        boolean isWanted() {
            for (int i = 0; i < size; i++) {
                if (wanted == null || wanted.get(here[i])) {
                    return true;
                }
            }
            return false;
        }

        void count() {
            for (int i = 0; i < size; i++) {
                counts[here[i]]++;
            }
        }

        void addTo(Map<FacetValue, Long> sums) throws IOException {
            for (int kind = 0; kind < counts.length; kind++) {
                if (counts[kind] > 0) {
                    sums.merge(FacetColumn.read(values.lookupOrd(kind)), (long) counts[kind], Long::sum);
                }
            }
        }
    }
}
