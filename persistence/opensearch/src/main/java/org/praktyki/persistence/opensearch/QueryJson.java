package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/**
 * Says a question in the cluster's language. What reads alike on both sides also scores alike, since the cluster makes the same
 * Lucene query of it again.
 */
final class QueryJson {

    private QueryJson() {}

    static Map<String, Object> of(Query query) {
        return of(query, 1);
    }

    private static Map<String, Object> of(Query query, float boost) {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
            case BooleanQuery bool -> bool(bool, boost);
            case SynonymQuery names ->
                one("match", names.getField(), "query", Tokens.alternatives(texts(names.getTerms())), boost);
            case MultiPhraseQuery phrase -> phrase(phrase, boost);
            case TermQuery term ->
                one("term", term.getTerm().field(), "value", term.getTerm().text(), boost);
            case PrefixQuery prefix ->
                one("prefix", prefix.getField(), "value", prefix.getPrefix().text(), boost);
            case TermInSetQuery set -> Map.of("terms", Map.of(set.getField(), values(set), "boost", boost));
            case ConstantScoreQuery constant ->
                Map.of("constant_score", Map.of("filter", of(constant.getQuery()), "boost", boost));
            case DisjunctionMaxQuery best ->
                Map.of(
                        "dis_max",
                        Map.of(
                                "queries",
                                best.getDisjuncts().stream().map(QueryJson::of).toList(),
                                "tie_breaker",
                                best.getTieBreakerMultiplier(),
                                "boost",
                                boost));
            case MatchAllDocsQuery all -> Map.of("match_all", Map.of("boost", boost));
            case MatchNoDocsQuery none -> Map.of("match_none", Map.of());
            default ->
                throw new IllegalArgumentException("A question that cannot be put to a cluster: "
                        + query.getClass().getName());
        };
    }

    private static Map<String, Object> one(String kind, String field, String key, Object value, float boost) {
        return Map.of(kind, Map.of(field, Map.of(key, value, "boost", boost)));
    }

    /** Nothing, and nothing but refusals, find everything in the cluster's language and nothing in Lucene's. */
    private static Map<String, Object> bool(BooleanQuery query, float boost) {
        if (query.clauses().stream().allMatch(BooleanClause::isProhibited)) {
            return Map.of("match_none", Map.of());
        }
        Map<String, Object> bool = new LinkedHashMap<>();
        for (Occur occur : Occur.values()) {
            Collection<Query> clauses = query.getClauses(occur);
            if (!clauses.isEmpty()) {
                bool.put(
                        occur.name().toLowerCase(Locale.ROOT),
                        clauses.stream().map(QueryJson::of).toList());
            }
        }
        if (query.getMinimumNumberShouldMatch() > 0) {
            bool.put("minimum_should_match", query.getMinimumNumberShouldMatch());
        }
        bool.put("boost", boost);
        return Map.of("bool", bool);
    }

    private static Map<String, Object> phrase(MultiPhraseQuery phrase, float boost) {
        Term[][] words = phrase.getTermArrays();
        String text = Arrays.stream(words)
                .map(names -> Tokens.alternatives(texts(List.of(names))))
                .collect(Collectors.joining(" "));
        return one("match_phrase", words[0][0].field(), "query", text, boost);
    }

    private static List<String> texts(List<Term> terms) {
        return terms.stream().map(Term::text).toList();
    }

    private static List<String> values(TermInSetQuery set) {
        List<String> values = new ArrayList<>();
        BytesRefIterator iterator = set.getBytesRefIterator();
        try {
            for (BytesRef value = iterator.next(); value != null; value = iterator.next()) {
                values.add(value.utf8ToString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        return values;
    }
}
