package org.praktyki.persistence.opensearch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.praktyki.core.search.Facet;
import org.praktyki.persistence.language.Columns;
import org.praktyki.persistence.language.FacetField;
import org.praktyki.persistence.language.TextField;
import org.praktyki.persistence.language.Titles;

/** How an index is laid out in the cluster. */
final class IndexBody {

    /** Goes up with every change of what the language module makes of a text, of {@link Entry} or of this; others are not read. */
    static final String ANALYSIS = "3";

    /** How many practices one answer may hold: those of a whole map. */
    static final int MOST = 50_000;

    private static final String READER = "read";

    private IndexBody() {}

    /** An index that is known by an alias. */
    static Map<String, Object> of(String alias) {
        return Map.of("settings", settings(), "mappings", mappings(), "aliases", Map.of(alias, Map.of()));
    }

    /**
     * One shard: so words are as rare as they are, and kinds are counted exactly; it holds some millions of practices. Up to two
     * copies of it answer as well. It is refreshed by hand, which is what commits a batch.
     */
    private static Map<String, Object> settings() {
        return Map.of(
                "number_of_shards",
                1,
                "auto_expand_replicas",
                "0-2",
                "refresh_interval",
                "-1",
                "max_result_window",
                MOST,
                // a purge takes every piece of the index with something removed, be it a single entry
                "merge.policy.expunge_deletes_allowed",
                0,
                "analysis",
                analysis());
    }

    /** Cuts at spaces, and at bars into names that stand in the same place. */
    private static Map<String, Object> analysis() {
        return Map.of(
                "tokenizer",
                Map.of("spaces", Map.of("type", "whitespace", "max_token_length", 10_000)),
                "filter",
                Map.of("bars", Map.of("type", "pattern_capture", "preserve_original", false, "patterns", new String[] {
                    "([^" + Tokens.BAR + "]+)"
                })),
                "analyzer",
                Map.of(READER, Map.of("type", "custom", "tokenizer", "spaces", "filter", new String[] {"bars"})));
    }

    /** What was put in is not kept besides, for nobody reads it. */
    private static Map<String, Object> mappings() {
        return Map.of(
                "dynamic", "strict",
                "_source", Map.of("enabled", false),
                "_meta", Map.of("analysis", ANALYSIS),
                "properties", fields());
    }

    private static Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Columns.ID, Map.of("type", "keyword"));
        fields.put(Columns.ENTERED_ON, Map.of("type", "long", "index", false));
        fields.put(Columns.TITLE_ORDER, Map.of("type", "keyword", "index", false));
        fields.put(Columns.POINT, Map.of("type", "geo_point", "doc_values", false));
        fields.put(Columns.SPOT, Map.of("type", "keyword", "index", false));
        fields.put(Entry.POSITION, Map.of("type", "long", "index", false, "doc_values", false, "store", true));
        for (Facet facet : Facet.values()) {
            fields.put(new FacetField(facet).fieldName(), Map.of("type", "keyword", "doc_values", false));
            fields.put(Entry.counted(facet), Map.of("type", "keyword", "index", false));
        }
        fields.put(Titles.BEGINNINGS, Map.of("type", "keyword", "doc_values", false));
        for (TextField field : TextField.ALL) {
            String kept = field.reading().keepsPlaces() ? "positions" : "freqs";
            fields.put(field.fieldName(), Map.of("type", "text", "analyzer", READER, "index_options", kept));
        }
        return fields;
    }
}
