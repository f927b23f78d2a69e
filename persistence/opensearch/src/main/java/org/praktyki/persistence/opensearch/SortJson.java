package org.praktyki.persistence.opensearch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Says an order in the cluster's language. */
final class SortJson {

    private SortJson() {}

    static List<Object> of(Sort sort) {
        return Arrays.stream(sort.getSort()).map(SortJson::of).toList();
    }

    /** Scores sort from the best down by themselves; what has no value comes last in any order. */
    private static Object of(SortField field) {
        return field.getType() == SortField.Type.SCORE
                ? "_score"
                : Map.of(String.valueOf(field.getField()), Map.of("order", field.getReverse() ? "desc" : "asc"));
    }
}
