package org.praktyki.persistence.lucene;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Wanted;

/** Finds practices by titles that someone is still typing. */
final class Titles {

    /** Those that have the words as typed first, then the newest. */
    static final Sort ORDER = new Sort(SortField.FIELD_SCORE, Entry.NEWEST, Entry.BY_ID);

    private static final TextField WORDS = new TextField(Zone.TITLE, Reading.FORM);
    private static final String FIRST_LETTERS = "title.letters";

    /** Too many words begin with so few letters to be looked up one by one: there is an entry for each such beginning. */
    private static final int FEW = 3;

    private Titles() {}

    static void add(Document document, Practice practice, PolishAnalyzer analyzer) {
        analyzer.terms(WORDS, Wanted.clean(practice.title())).stream()
                .flatMap(word -> IntStream.rangeClosed(1, Math.min(FEW, word.length()))
                        .mapToObj(length -> word.substring(0, length)))
                .distinct()
                .forEach(letters -> document.add(new StringField(FIRST_LETTERS, letters, Field.Store.NO)));
    }

    static Query query(String typed, PolishAnalyzer analyzer) {
        List<String> words = analyzer.terms(WORDS, Wanted.clean(typed));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder whole = new BooleanQuery.Builder();
        for (String word : words) {
            all.add(beginning(word), Occur.FILTER);
            whole.add(new TermQuery(new Term(WORDS.fieldName(), word)), Occur.FILTER);
        }
        return all.add(new ConstantScoreQuery(whole.build()), Occur.SHOULD).build();
    }

    private static Query beginning(String word) {
        return word.length() <= FEW
                ? new TermQuery(new Term(FIRST_LETTERS, word))
                : new PrefixQuery(new Term(WORDS.fieldName(), word));
    }
}
