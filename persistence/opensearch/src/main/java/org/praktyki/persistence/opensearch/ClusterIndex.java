package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.Near;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Spot;
import org.praktyki.persistence.language.Columns;
import org.praktyki.persistence.language.Likeness;
import org.praktyki.persistence.language.PolishAnalyzer;
import org.praktyki.persistence.language.Question;
import org.praktyki.persistence.language.Sought;
import org.praktyki.persistence.language.Titles;
import tools.jackson.databind.JsonNode;

/**
 * The index in the cluster, under one name. Searches see what was refreshed: entries and position are written first and become
 * visible together, and what a process wrote that ended before is written once more.
 */
record ClusterIndex(Client client, String name, PolishAnalyzer analyzer) {

    /** Whether what was removed is off the disks shows only after the copies have agreed on it, which takes up to half a minute. */
    private static final int PURGE_LOOKS = 120;

    long position() throws IOException {
        JsonNode hits = client.ask(Call.post(
                        "/" + name + "/_search?preference=_primary",
                        Map.of(
                                "query", Map.of("ids", Map.of("values", List.of(Entry.POSITION))),
                                "stored_fields", List.of(Entry.POSITION))))
                .path("hits")
                .path("hits");
        return hits.path(0).path("fields").path(Entry.POSITION).path(0).asLong(0);
    }

    /** Adds to an index that nobody searches yet. */
    void add(Collection<Searchable> entries) throws IOException {
        Bulk bulk = new Bulk(client, name, 0);
        put(entries, bulk);
        bulk.send();
    }

    private void put(Collection<Searchable> entries, Bulk bulk) throws IOException {
        for (Searchable entry : entries) {
            bulk.put(entry.practice().id().toString(), Entry.of(entry, analyzer));
        }
    }

    void apply(Collection<Searchable> changed, Set<PracticeId> removed, long position) throws IOException {
        Bulk bulk = new Bulk(client, name, position);
        put(changed, bulk);
        for (PracticeId id : removed) {
            bulk.remove(id.toString());
        }
        bulk.send();
        // only when everything else is there
        bulk.put(Entry.POSITION, Map.of(Entry.POSITION, position));
        bulk.send();
        refresh();
    }

    private void refresh() throws IOException {
        client.ask(Call.work("/" + name + "/_refresh", ""));
    }

    /** The copies keep for a while what was removed lately, so that one that missed it can catch up: until then it is tried again. */
    void purge() throws IOException {
        for (int look = 1; look <= PURGE_LOOKS; look++) {
            client.ask(Call.work("/" + name + "/_flush?force=true", ""));
            client.ask(Call.work("/" + name + "/_forcemerge?only_expunge_deletes=true", ""));
            refresh();
            if (removedEntries() == 0) {
                // lets go of the logs, too, that held it
                client.ask(Call.work("/" + name + "/_flush?force=true", ""));
                return;
            }
            client.rest(Math.min(look, 4));
        }
        throw new AwayException("The search cluster has not let go of removed entries yet");
    }

    private long removedEntries() throws IOException {
        return client.ask(Call.get("/" + name + "/_stats/docs"))
                .path("_all")
                .path("total")
                .path("docs")
                .path("deleted")
                .asLong(0);
    }

    /** The first practices in an order, of which nothing is counted. */
    private List<PracticeId> first(int limit, org.apache.lucene.search.Query words, Sort order) throws IOException {
        Map<String, Object> body = body(words, Optional.empty(), order);
        body.put("size", limit);
        body.put("track_total_hits", false);
        return ids(client.ask(Call.post("/" + name + "/_search", body)));
    }

    List<PracticeId> titled(String typed, int limit) throws IOException {
        return first(limit, Titles.query(typed, analyzer), Titles.ORDER);
    }

    Hits search(Query query) throws IOException {
        Sought sought = Sought.of(query, analyzer).corrected(new ClusterWords(client, name), analyzer);
        Question question = Question.of(query, sought, analyzer);
        JsonNode answer = client.ask(search(query, question.strict(), question.order()));
        boolean partial = total(answer) == 0 && !question.lenient().equals(question.strict());
        if (partial) {
            answer = client.ask(search(query, question.lenient(), question.order()));
            partial = total(answer) > 0;
        }
        return new Hits(
                ids(answer),
                total(answer),
                new Aggregations(query).counts(answer.path("aggregations")),
                sought.corrections(),
                partial);
    }

    private Call search(Query query, org.apache.lucene.search.Query words, Sort order) {
        Map<String, Object> body = body(words, query.near(), order);
        body.put("from", query.offset());
        body.put("size", query.size());
        body.put("track_total_hits", true);
        if (!query.counted().isEmpty()) {
            body.put("aggs", new Aggregations(query).asked());
            body.put("post_filter", Aggregations.chosen(query.choices()));
        }
        return Call.post("/" + name + "/_search", body);
    }

    /** Practices alone: the position is no practice. */
    private static Map<String, Object> body(org.apache.lucene.search.Query words, Optional<Near> near, Sort order) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> position = Map.of("ids", Map.of("values", List.of(Entry.POSITION)));
        List<Map<String, Object>> around =
                near.stream().map(ClusterIndex::around).toList();
        body.put("query", Map.of("bool", Map.of("must", QueryJson.of(words), "filter", around, "must_not", position)));
        body.put("sort", SortJson.of(order));
        body.put("_source", false);
        return body;
    }

    private static Map<String, Object> around(Near near) {
        return Map.of("geo_distance", Map.of("distance", near.km() + "km", Columns.POINT, Entry.point(near.point())));
    }

    List<Spot> spots(Query query, int limit) throws IOException {
        Sought sought = Sought.of(query, analyzer).corrected(new ClusterWords(client, name), analyzer);
        Question question = Question.of(query, sought, analyzer);
        JsonNode whole = client.ask(spots(query, question.strict(), question.order(), limit));
        // where some have all the words it is these, be they on the map or not
        boolean some = whole.path("aggregations").path("all").path("doc_count").asLong() > 0;
        JsonNode answer = some || question.lenient().equals(question.strict())
                ? whole
                : client.ask(spots(query, question.lenient(), question.order(), limit));
        List<Spot> spots = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            spots.add(Spot.ofText(hit.path("fields").path(Columns.SPOT).path(0).asString()));
        }
        return spots;
    }

    private Call spots(Query query, org.apache.lucene.search.Query words, Sort order, int limit) {
        Map<String, Object> body = body(words, query.near(), order);
        body.put("size", Math.min(limit, IndexBody.MOST));
        body.put("track_total_hits", false);
        body.put("docvalue_fields", List.of(Columns.SPOT));
        body.put("aggs", Map.of("all", Map.of("filter", Map.of("match_all", Map.of()))));
        body.put("post_filter", Map.of("exists", Map.of("field", Columns.SPOT)));
        return Call.post("/" + name + "/_search", body);
    }

    List<PracticeId> similar(Practice practice, int limit) throws IOException {
        org.apache.lucene.search.Query like = new Likeness(analyzer).query(practice, new ClusterWords(client, name));
        return first(limit, like, new Sort(SortField.FIELD_SCORE, Columns.BY_ID));
    }

    private static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }

    private static List<PracticeId> ids(JsonNode answer) {
        List<PracticeId> ids = new ArrayList<>();
        answer.path("hits")
                .path("hits")
                .forEach(hit -> ids.add(PracticeId.of(hit.path("_id").asString())));
        return ids;
    }
}
