package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;
import org.praktyki.persistence.language.FacetField;

/** How the index keeps what practices are in one respect: as words to filter by, and as a column to count in. */
record FacetColumn(Facet facet) {

    private static final Map<Facet, FacetColumn> ALL = new EnumMap<>(Facet.class);

    static {
        Arrays.stream(Facet.values()).forEach(facet -> ALL.put(facet, new FacetColumn(facet)));
    }

    static FacetColumn of(Facet facet) {
        return ALL.getOrDefault(facet, new FacetColumn(facet));
    }

    private String fieldName() {
        return new FacetField(facet).fieldName();
    }

    void add(Document document, FacetValue value) {
        document.add(new StringField(fieldName(), value.value(), Field.Store.NO));
        document.add(new SortedSetDocValuesField(fieldName(), new BytesRef(FacetField.kept(value))));
    }

    /** What {@link #add} has kept. */
    static FacetValue read(BytesRef kept) {
        return FacetField.read(kept.utf8ToString());
    }

    SortedSetDocValues values(LeafReader reader) throws IOException {
        return DocValues.getSortedSet(reader, fieldName());
    }
}
