package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.praktyki.persistence.language.Columns;
import org.praktyki.persistence.language.Vocabulary;
import tools.jackson.databind.JsonNode;

/** The words of the index in the cluster. */
record ClusterWords(Client client, String index) implements Vocabulary {

    /** Counted by as many filters at once, which the cluster mostly reads off its list of words. */
    @Override
    public Frequencies frequencies(Collection<Term> terms) throws IOException {
        List<Term> asked = List.copyOf(terms);
        List<Object> filters = new ArrayList<>();
        filters.add(Map.of("exists", Map.of("field", Columns.ID)));
        asked.forEach(term -> filters.add(QueryJson.of(new TermQuery(term))));
        JsonNode counts = client.ask(Call.post(
                        "/" + index + "/_search",
                        Map.of(
                                "size",
                                0,
                                "track_total_hits",
                                false,
                                "aggs",
                                Map.of("words", Map.of("filters", Map.of("filters", filters))))))
                .path("aggregations")
                .path("words")
                .path("buckets");
        Map<Term, Integer> practices = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            practices.put(asked.get(i), count(counts, i + 1));
        }
        return new Frequencies(practices, count(counts, 0));
    }

    private static int count(JsonNode counts, int at) {
        return counts.path(at).path("doc_count").asInt(0);
    }

    @Override
    public List<String> near(Term form, int edits, int most) throws IOException {
        Map<String, Object> term = Map.of(
                "field",
                form.field(),
                "suggest_mode",
                "missing",
                "max_edits",
                edits,
                "prefix_length",
                1,
                "max_term_freq",
                0,
                "size",
                most);
        JsonNode answer = client.ask(Call.post(
                "/" + index + "/_search",
                Map.of("size", 0, "suggest", Map.of("near", Map.of("text", form.text(), "term", term)))));
        List<String> near = new ArrayList<>();
        for (JsonNode word : answer.path("suggest").path("near")) {
            word.path("options").forEach(option -> near.add(option.path("text").asString()));
        }
        return near;
    }
}
