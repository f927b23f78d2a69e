package org.praktyki.persistence.language;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.praktyki.core.search.Preference;
import org.praktyki.core.search.Synonyms.Need;
import org.praktyki.core.search.Wanted.Term;

/**
 * A query as Lucene understands it. Made word by word and never parsed, so that nothing a visitor types has a meaning besides its
 * words.
 *
 * @param strict finds what has everything that is needed
 * @param lenient finds what has half of the things that are needed; the same where there is but one
 * @param order of the result
 */
public record Question(Query strict, Query lenient, Sort order) {

    /** Words that join or ask: they may add to the rank, but a practice without them is found as well. */
    private static final Set<String> JOINING = Set.of(
            "a", "aby", "albo", "bez", "być", "co", "czy", "dla", "do", "gdzie", "i", "ile", "jak", "jaka", "jaki",
            "jakie", "jest", "kiedy", "kto", "która", "które", "który", "ktora", "ktore", "ktory", "ku", "lub", "ma",
            "można", "mozna", "na", "nad", "o", "od", "oraz", "po", "pod", "przez", "przy", "są", "sa", "sie", "się",
            "tym", "u", "w", "we", "z", "za", "ze", "że");

    private static final SortField TITLE = new SortField(Columns.TITLE_ORDER, SortField.Type.STRING);

    /**
     * Puts a query. Choices are part of it only where nothing is counted: what is counted ignores some of them.
     */
    public static Question of(org.praktyki.core.search.Query query, Sought sought, PolishAnalyzer analyzer) {
        return of(query, sought, new Terms(analyzer, query.labels(), TextField.ALL));
    }

    /** Puts a query that finds the same and ranks nothing, for counting: it looks in fewer fields. */
    public static Question unranked(org.praktyki.core.search.Query query, Sought sought, PolishAnalyzer analyzer) {
        return of(query, sought, new Terms(analyzer, query.labels(), TextField.WIDEST));
    }

    private static Question of(org.praktyki.core.search.Query query, Sought sought, Terms terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        boolean onlyJoining = sought.needs().stream().allMatch(Question::isJoining);
        int needed = 0;
        for (Need need : sought.needs()) {
            Query any = need(need, terms);
            boolean must = onlyJoining || !isJoining(need);
            all.add(any, must ? Occur.MUST : Occur.SHOULD);
            most.add(any, Occur.SHOULD);
            needed += must ? 1 : 0;
        }
        if (sought.needs().isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        for (BooleanQuery.Builder builder : new BooleanQuery.Builder[] {all, most}) {
            sought.refused().forEach(term -> builder.add(terms.exactly(term), Occur.MUST_NOT));
            if (query.counted().isEmpty()) {
                query.choices()
                        .forEach((facet, values) -> builder.add(new FacetField(facet).anyOf(values), Occur.FILTER));
            }
        }
        List<Preference> preferences = query.preferences();
        Query strict = preferring(preferences, all.build());
        Query lenient = needed < 2
                ? strict
                : preferring(
                        preferences,
                        most.setMinimumNumberShouldMatch((needed + 1) / 2).build());
        boolean ranked = !sought.needs().isEmpty() || !preferences.isEmpty();
        return new Question(strict, lenient, order(query.sort(), ranked));
    }

    /** What meets one of the preferences at least, ranked by these alone. */
    private static Query preferring(List<Preference> preferences, Query words) {
        if (preferences.isEmpty()) {
            return words;
        }
        BooleanQuery.Builder preferred =
                new BooleanQuery.Builder().add(words, Occur.FILTER).setMinimumNumberShouldMatch(1);
        for (Preference preference : preferences) {
            Query met = new ConstantScoreQuery(new FacetField(preference.facet()).anyOf(preference.values()));
            preferred.add(new BoostQuery(met, (float) preference.weight()), Occur.SHOULD);
        }
        return preferred.build();
    }

    private static boolean isJoining(Need need) {
        return need.typed().stream().allMatch(Question::isJoining);
    }

    /** Whether a term only joins others. */
    static boolean isJoining(Term term) {
        return JOINING.containsAll(term.words());
    }

    /** All that was typed, or anything that means the same. */
    private static Query need(Need need, Terms terms) {
        BooleanQuery.Builder typed = new BooleanQuery.Builder();
        boolean onlyJoining = isJoining(need);
        for (Term term : need.typed()) {
            typed.add(terms.anywhere(term), onlyJoining || !isJoining(term) ? Occur.MUST : Occur.SHOULD);
        }
        if (need.others().isEmpty()) {
            return typed.build();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(typed.build(), Occur.SHOULD);
        need.others().forEach(other -> any.add(terms.anywhere(other), Occur.SHOULD));
        return any.build();
    }

    private static Sort order(org.praktyki.core.search.Query.Sort sort, boolean ranked) {
        return switch (sort) {
            case RELEVANCE ->
                ranked
                        ? new Sort(SortField.FIELD_SCORE, Columns.NEWEST, Columns.BY_ID)
                        : new Sort(Columns.NEWEST, Columns.BY_ID);
            case NEWEST -> new Sort(Columns.NEWEST, Columns.BY_ID);
            case TITLE -> new Sort(TITLE, Columns.BY_ID);
        };
    }
}
