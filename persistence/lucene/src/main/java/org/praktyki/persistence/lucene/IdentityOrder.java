package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.praktyki.persistence.language.Columns;

/**
 * Sorts by identity as {@link Columns#BY_ID} does, but by a column that need not be unpacked: it only tells apart what is alike in
 * everything else, so each practice that is among the best for a while is kept with an identity that nearly nobody looks at.
 */
final class IdentityOrder extends FieldComparatorSource {

    private static final SortField BY_IDENTITY = new SortField(Entry.IDENTITY, new IdentityOrder());

    /** The same order, told apart by this column in the end. */
    static Sort of(Sort order) {
        return new Sort(Arrays.stream(order.getSort())
                .map(field -> field.equals(Columns.BY_ID) ? BY_IDENTITY : field)
                .toArray(SortField[]::new));
    }

    @Override
    public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new Comparator(hits);
    }

    private static final class Comparator extends FieldComparator<BytesRef> implements LeafFieldComparator {

        private final BytesRef[] kept;
        private BytesRef bottom = new BytesRef();
        private BytesRef top = new BytesRef();
        private BinaryDocValues column = DocValues.emptyBinary();

        Comparator(int hits) {
            kept = new BytesRef[hits];
        }

        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
            column = DocValues.getBinary(leaf.reader(), Entry.IDENTITY);
            return this;
        }

        private BytesRef of(int document) throws IOException {
            return column.advanceExact(document) ? column.binaryValue() : new BytesRef();
        }

        @Override
        public void copy(int slot, int document) throws IOException {
            kept[slot] = BytesRef.deepCopyOf(of(document));
        }

        @Override
        public int compare(int slot, int other) {
            return kept[slot].compareTo(kept[other]);
        }

        @Override
        public void setBottom(int slot) {
            bottom = kept[slot];
        }

        @Override
        public int compareBottom(int document) throws IOException {
            return bottom.compareTo(of(document));
        }

        @Override
        public void setTopValue(BytesRef value) {
            top = value;
        }

        @Override
        public int compareTop(int document) throws IOException {
            return top.compareTo(of(document));
        }

        @Override
        public BytesRef value(int slot) {
            return kept[slot];
        }

        @Override
        public void setScorer(Scorable scorer) {}
    }
}
