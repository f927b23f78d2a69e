package org.praktyki.persistence.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Synonyms;
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
public record Sought(List<Need> needs, List<Term> refused, Map<String, String> corrections) {

    /** What a query asks for. */
    public static Sought of(Query query, PolishAnalyzer analyzer) {
        Wanted wanted = Wanted.of(query.text());
        TextField lemma = new TextField(Zone.WHOLE, Reading.LEMMA);
        Set<String> known = analyzer.forms(query.synonyms());
        boolean any = wanted.needed().stream()
                .flatMap(term -> term.words().stream())
                .anyMatch(word -> !Collections.disjoint(known, analyzer.terms(lemma, word)) || known.contains(word));
        // most queries have no word of them
        List<Need> needs = (any ? query.synonyms() : Synonyms.NONE)
                .expand(
                        wanted.needed(),
                        (one, other) -> one.equals(other)
                                || !Collections.disjoint(analyzer.terms(lemma, one), analyzer.terms(lemma, other)));
        return new Sought(needs, wanted.refused(), Map.of());
    }

    /** The same with words that are nowhere replaced by those that are, and are nearly the same. */
    public Sought corrected(Vocabulary vocabulary, PolishAnalyzer analyzer) throws IOException {
        List<String> single =
                needs.stream().filter(Sought::isOneWord).map(Sought::word).toList();
        Map<String, List<String>> better = new Spelling(analyzer, vocabulary).correct(single);
        if (better.isEmpty()) {
            return this;
        }
        List<Need> corrected = new ArrayList<>();
        Map<String, String> taken = new LinkedHashMap<>();
        for (Need need : needs) {
            List<String> words = isOneWord(need) ? better.getOrDefault(word(need), List.of()) : List.of();
            if (words.isEmpty()) {
                corrected.add(need);
            } else {
                taken.put(word(need), words.get(0));
                corrected.add(new Need(
                        need.typed(),
                        words.stream().map(word -> new Term(List.of(word))).toList()));
            }
        }
        return new Sought(corrected, refused, taken);
    }

    private static boolean isOneWord(Need need) {
        return need.others().isEmpty()
                && need.typed().size() == 1
                && !need.typed().get(0).isPhrase();
    }

    private static String word(Need need) {
        return need.typed().get(0).words().get(0);
    }
}
