package org.praktyki.persistence.language;

import java.util.Collection;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;

/** How an index keeps what practices are in one respect: the values to filter by, and beside them values with their labels to count. */
public record FacetField(Facet facet) {

    private static final char BETWEEN = '\u001f';

    /** The field of the values. */
    public String fieldName() {
        return "facet." + facet.slug();
    }

    /** Value and label in one text. */
    public static String kept(FacetValue value) {
        return value.label().equals(value.value()) ? value.value() : value.value() + BETWEEN + value.label();
    }

    /** What {@link #kept} has made a text of. */
    public static FacetValue read(String kept) {
        int between = kept.indexOf(BETWEEN);
        return between < 0
                ? new FacetValue(kept, kept)
                : new FacetValue(kept.substring(0, between), kept.substring(between + 1));
    }

    /** Whatever is one of these. */
    public Query anyOf(Collection<String> values) {
        return new TermInSetQuery(
                fieldName(), values.stream().map(BytesRef::new).toList());
    }
}
