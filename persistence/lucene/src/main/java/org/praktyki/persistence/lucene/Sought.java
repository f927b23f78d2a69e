package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Synonyms.Need;
import org.praktyki.core.search.Wanted;
import org.praktyki.core.search.Wanted.Term;

/**
 * What is looked for, with all that means the same.
 *
 * @param needs all of these
 * @param refused none of these
 * @param corrections what misspelt words were taken for
 */
record Sought(List<Need> needs, List<Term> refused, Map<String, String> corrections) {

    static Sought of(Query query, PolishAnalyzer analyzer) {
        Wanted wanted = Wanted.of(query.text());
        TextField lemma = new TextField(Zone.WHOLE, Reading.LEMMA);
        List<Need> needs = query.synonyms()
                .expand(
                        wanted.needed(),
                        (one, other) -> one.equals(other)
                                || !Collections.disjoint(analyzer.terms(lemma, one), analyzer.terms(lemma, other)));
        return new Sought(needs, wanted.refused(), Map.of());
    }

    /** The same with words that are nowhere replaced by those that are, and are nearly the same. */
    Sought corrected(IndexReader reader, Spelling spelling) throws IOException {
        List<Need> corrected = new ArrayList<>();
        Map<String, String> corrections = new LinkedHashMap<>();
        for (Need need : needs) {
            corrected.add(need);
            if (need.others().isEmpty()
                    && need.typed().size() == 1
                    && !need.typed().get(0).isPhrase()) {
                String typed = need.typed().get(0).words().get(0);
                List<String> better = spelling.correct(typed, reader);
                if (!better.isEmpty()) {
                    corrections.put(typed, better.get(0));
                    List<Term> others =
                            better.stream().map(word -> new Term(List.of(word))).toList();
                    corrected.set(corrected.size() - 1, new Need(need.typed(), others));
                }
            }
        }
        return corrections.isEmpty() ? this : new Sought(corrected, refused, corrections);
    }
}
