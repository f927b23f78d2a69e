package org.praktyki.persistence.opensearch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Query;
import org.praktyki.persistence.language.FacetField;
import org.praktyki.persistence.language.FacetSums;
import tools.jackson.databind.JsonNode;

/**
 * Counts the kinds of a facet among what has the words and every choice but the facet's own. The cluster counts exactly, since
 * all is in one shard; of more than {@value #MOST_KINDS} kinds the rarest are left out.
 */
record Aggregations(Query query) {

    private static final int MOST_KINDS = 10_000;
    private static final String KINDS = "kinds";

    /** What is to be counted. */
    Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        for (Facet facet : query.counted()) {
            Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
            others.putAll(query.choices());
            others.remove(facet);
            Map<String, Object> kinds = Map.of("terms", Map.of("field", Entry.counted(facet), "size", MOST_KINDS));
            asked.put(facet.slug(), Map.of("filter", chosen(others), "aggs", Map.of(KINDS, kinds)));
        }
        return asked;
    }

    /** What is all of this. */
    static Map<String, Object> chosen(Map<Facet, Set<String>> choices) {
        List<Map<String, Object>> filters = choices.entrySet().stream()
                .map(choice -> QueryJson.of(new FacetField(choice.getKey()).anyOf(choice.getValue())))
                .toList();
        return Map.of("bool", Map.of("filter", filters));
    }

    /** What was counted. */
    Map<Facet, List<FacetCount>> counts(JsonNode aggregations) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : query.counted()) {
            Map<FacetValue, Long> sums = new HashMap<>();
            for (JsonNode kind : aggregations.path(facet.slug()).path(KINDS).path("buckets")) {
                sums.put(
                        FacetField.read(kind.path("key").asString()),
                        kind.path("doc_count").asLong());
            }
            counts.put(facet, FacetSums.summedUp(sums));
        }
        return counts;
    }
}
