package org.praktyki.persistence.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SynonymQuery;

/**
 * A query as Lucene understands it. Made word by word and never parsed, so that nothing a visitor types has a meaning besides its
 * words.
 *
 * @param query the words and, unless there is something to count, the choices: whoever counts looks at these by himself
 * @param order of the result
 */
record Question(Query query, Sort order) {

    /** How many different words are looked for; the rest of a longer text is passed over, since each costs. */
    private static final int MAX_WORDS = 20;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    /** Words that join others: they may add to the rank, but a practice without them is found as well. */
    private static final Set<String> JOINING = Set.of(
            "a", "aby", "albo", "bez", "czy", "dla", "do", "i", "jak", "ku", "lub", "na", "nad", "o", "od", "oraz",
            "po", "pod", "przez", "przy", "sie", "się", "u", "w", "we", "z", "za", "ze");

    private static final SortField NEWEST = new SortField(Entry.ENTERED_ON, SortField.Type.LONG, true, Long.MIN_VALUE);
    private static final SortField TITLE = new SortField(Entry.TITLE_ORDER, SortField.Type.STRING);
    private static final SortField ID = new SortField(Entry.ID, SortField.Type.STRING);

    static Question of(org.praktyki.core.search.Query query, PolishAnalyzer analyzer) {
        List<String> words = words(query.text());
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (words.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        boolean onlyJoining = JOINING.containsAll(words);
        for (String word : words) {
            all.add(anywhere(word, analyzer), onlyJoining || !JOINING.contains(word) ? Occur.MUST : Occur.SHOULD);
        }
        if (query.counted().isEmpty()) {
            query.choices()
                    .forEach((facet, values) -> all.add(FacetColumn.of(facet).anyOf(values), Occur.FILTER));
        }
        return new Question(all.build(), order(query.sort(), words));
    }

    private static List<String> words(String text) {
        return WORD.matcher(TextField.clean(text))
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    /** The word in any field. What one reading makes of it are other names of the same word, and score as one. */
    private static Query anywhere(String word, PolishAnalyzer analyzer) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (TextField field : TextField.ALL) {
            Collection<String> terms = analyzer.terms(field, word);
            if (!terms.isEmpty()) {
                SynonymQuery.Builder names = new SynonymQuery.Builder(field.fieldName());
                terms.forEach(term -> names.addTerm(new Term(field.fieldName(), term)));
                any.add(new BoostQuery(names.build(), field.weight()), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Sort order(org.praktyki.core.search.Query.Sort sort, List<String> words) {
        return switch (sort) {
            case RELEVANCE -> words.isEmpty() ? new Sort(NEWEST, ID) : new Sort(SortField.FIELD_SCORE, NEWEST, ID);
            case NEWEST -> new Sort(NEWEST, ID);
            case TITLE -> new Sort(TITLE, ID);
        };
    }
}
