package org.praktyki.persistence.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Wanted;

/**
 * Asks for what is like a practice: what has several of the words that tell it from others, that is, which are often in it and
 * seldom elsewhere. The same topic brings nearer, and alone is not enough.
 */
public record Likeness(PolishAnalyzer analyzer) {

    private static final int MOST_WORDS = 30;
    private static final int SHARED_WORDS = 3;
    private static final float SAME_TOPIC = 3;
    /** What nearly every practice says tells nothing. */
    private static final double NEARLY_ALL = 0.8;

    /** A word of the practice, and how much it tells. */
    private record Telling(Term word, double weight) {}

    /** What is like a practice, by the words of an index. */
    public Query query(Practice practice, Vocabulary vocabulary) throws IOException {
        List<Telling> telling = telling(practice, vocabulary);
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (Telling one : telling) {
            words.add(new BoostQuery(new TermQuery(one.word()), (float) one.weight()), Occur.SHOULD);
        }
        words.setMinimumNumberShouldMatch(Math.min(SHARED_WORDS, Math.max(telling.size(), 1)));
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(words.build(), Occur.MUST)
                .add(new TermQuery(new Term(Columns.ID, practice.id().toString())), Occur.MUST_NOT);
        practice.category().ifPresent(topic -> {
            Query same = new FacetField(Facet.CATEGORY).anyOf(Set.of(topic.value()));
            all.add(new BoostQuery(new ConstantScoreQuery(same), SAME_TOPIC), Occur.SHOULD);
        });
        return all.build();
    }

    private List<Telling> telling(Practice practice, Vocabulary vocabulary) throws IOException {
        Map<Term, Integer> words = new HashMap<>();
        for (Reading reading : List.of(Reading.LEMMA, Reading.ENGLISH)) {
            TextField field = new TextField(Zone.WHOLE, reading);
            Stream<String> terms = Stream.of(field.text(Searchable.of(practice)))
                    .filter(text -> !text.isEmpty())
                    .flatMap(text -> analyzer.terms(field, text).stream());
            terms.filter(term -> !Question.isJoining(new Wanted.Term(List.of(term))))
                    .forEach(term -> words.merge(new Term(field.fieldName(), term), 1, Integer::sum));
        }
        Vocabulary.Frequencies frequencies = vocabulary.frequencies(words.keySet());
        List<Telling> weighed = new ArrayList<>();
        for (Map.Entry<Term, Integer> word : words.entrySet()) {
            int elsewhere = frequencies.of(word.getKey());
            if (elsewhere > 1 && elsewhere <= NEARLY_ALL * frequencies.all()) {
                double seldom = Math.log(1 + (double) frequencies.all() / elsewhere);
                weighed.add(new Telling(word.getKey(), Math.sqrt(word.getValue()) * seldom));
            }
        }
        return weighed.stream()
                .sorted(Collections.reverseOrder(Comparator.comparingDouble(Telling::weight))
                        .thenComparing(Telling::word))
                .limit(MOST_WORDS)
                .toList();
    }
}
