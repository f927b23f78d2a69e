package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;

/** How the index keeps what practices are in one respect: as words to filter by, and as a column to count in. */
record FacetColumn(Facet facet) {

    private static final char BETWEEN = '\u001f';
    private static final Map<Facet, FacetColumn> ALL = new EnumMap<>(Facet.class);

    static {
        Arrays.stream(Facet.values()).forEach(facet -> ALL.put(facet, new FacetColumn(facet)));
    }

    static FacetColumn of(Facet facet) {
        return ALL.getOrDefault(facet, new FacetColumn(facet));
    }

    private String fieldName() {
        return "facet." + facet.slug();
    }

    void add(Document document, FacetValue value) {
        document.add(new StringField(fieldName(), value.value(), Field.Store.NO));
        String kept = value.label().equals(value.value()) ? value.value() : value.value() + BETWEEN + value.label();
        document.add(new SortedSetDocValuesField(fieldName(), new BytesRef(kept)));
    }

    /** What {@link #add} has kept. */
    static FacetValue read(BytesRef kept) {
        String text = kept.utf8ToString();
        int between = text.indexOf(BETWEEN);
        return between < 0
                ? new FacetValue(text, text)
                : new FacetValue(text.substring(0, between), text.substring(between + 1));
    }

    /** Whatever is one of these. */
    Query anyOf(Collection<String> values) {
        return new TermInSetQuery(
                fieldName(), values.stream().map(BytesRef::new).toList());
    }

    SortedSetDocValues values(LeafReader reader) throws IOException {
        return DocValues.getSortedSet(reader, fieldName());
    }
}
