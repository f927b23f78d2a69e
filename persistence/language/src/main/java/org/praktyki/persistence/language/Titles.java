package org.praktyki.persistence.language;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.praktyki.core.search.Wanted;

/** Finds practices by titles that someone is still typing. */
public final class Titles {

    /** Those that have the words as typed first, then the newest. */
    public static final Sort ORDER = new Sort(SortField.FIELD_SCORE, Columns.NEWEST, Columns.BY_ID);

    /** The field of the first letters of a title's words. */
    public static final String BEGINNINGS = "title.beginnings";

    private static final TextField WORDS = new TextField(Zone.TITLE, Reading.FORM);

    /** Too many words begin with so few letters to be looked up one by one: there is an entry for each such beginning. */
    private static final int FEW = 3;

    private Titles() {}

    /** What the field of first letters holds for a title. */
    public static List<String> beginnings(String title, PolishAnalyzer analyzer) {
        return analyzer.terms(WORDS, Wanted.clean(title)).stream()
                .flatMap(word -> IntStream.rangeClosed(1, Math.min(FEW, word.length()))
                        .mapToObj(length -> word.substring(0, length)))
                .distinct()
                .toList();
    }

    /** Finds the titles that have a word for each word typed, the same or one that begins so. */
    public static Query query(String typed, PolishAnalyzer analyzer) {
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
                ? new TermQuery(new Term(BEGINNINGS, word))
                : new PrefixQuery(new Term(WORDS.fieldName(), word));
    }
}
