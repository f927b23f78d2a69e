package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Near;
import org.praktyki.core.search.Spot;
import org.praktyki.persistence.language.Columns;

/** What is found on a map, out of a column of the index. */
record Spots(IndexSearcher searcher) {

    private static final double METRES = 1000;

    /** What is found and lies around a point; all of it where no point is given. */
    static Query around(Optional<Near> near, Query found) {
        return near.<Query>map(place -> new BooleanQuery.Builder()
                        .add(found, Occur.MUST)
                        .add(
                                LatLonPoint.newDistanceQuery(
                                        Columns.POINT,
                                        place.point().latitude(),
                                        place.point().longitude(),
                                        place.km() * METRES),
                                Occur.FILTER)
                        .build())
                .orElse(found);
    }

    List<Spot> of(Query query, Sort order, int limit) throws IOException {
        Query there = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new FieldExistsQuery(Columns.SPOT), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(there, limit, order).scoreDocs;
        Spot[] spots = new Spot[found.length];
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        @Nullable BinaryDocValues column = null;
        int open = -1;
        // a column is read forwards only, so in the index's order, whatever that of the result is
        for (int rank : inIndexOrder(found)) {
            int leaf = ReaderUtil.subIndex(found[rank].doc, leaves);
            if (column == null || leaf != open) {
                column = DocValues.getBinary(leaves.get(leaf).reader(), Columns.SPOT);
                open = leaf;
            }
            if (column.advanceExact(found[rank].doc - leaves.get(leaf).docBase)) {
                spots[rank] = Spot.ofText(column.binaryValue().utf8ToString());
            }
        }
        return Arrays.stream(spots).filter(Objects::nonNull).toList();
    }

    private static int[] inIndexOrder(ScoreDoc[] found) {
        return IntStream.range(0, found.length)
                .boxed()
                .sorted(Comparator.comparingInt(rank -> found[rank].doc))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
