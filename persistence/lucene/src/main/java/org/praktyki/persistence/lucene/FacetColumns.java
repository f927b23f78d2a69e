package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;

/**
 * The columns of all pieces of an index that are searched, about ten bytes a practice. A piece never changes, so its columns are
 * read once, before the first search that sees it, and dropped with it. What they have in common is the same in all of them, which
 * makes it quick to add up.
 */
final class FacetColumns extends SearcherFactory {

    private final Map<IndexReader.CacheKey, Map<Facet, LeafColumn>> pieces = new ConcurrentHashMap<>();
    private final Map<FacetValue, FacetValue> values = new ConcurrentHashMap<>();

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            of(leaf.reader());
        }
        return super.newSearcher(reader, previous);
    }

    private FacetValue known(FacetValue value) {
        FacetValue known = values.putIfAbsent(value, value);
        return known == null ? value : known;
    }

    Map<Facet, LeafColumn> of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper piece = reader.getCoreCacheHelper();
        Map<Facet, LeafColumn> known = pieces.get(piece.getKey());
        if (known != null) {
            return known;
        }
        Map<Facet, LeafColumn> columns = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            columns.put(facet, LeafColumn.read(facet, reader, this::known));
        }
        if (pieces.put(piece.getKey(), columns) == null) {
            piece.addClosedListener(pieces::remove);
        }
        return columns;
    }
}
