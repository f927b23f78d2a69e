package org.praktyki.persistence.language;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/** Finds words of the index that are nearly what someone typed. A word that the dictionary knows is never taken for a mistake. */
record Spelling(PolishAnalyzer analyzer, Vocabulary vocabulary) {

    private static final TextField FORMS = new TextField(Zone.WHOLE, Reading.FORM);
    private static final int SHORTEST = 4;
    /** Shorter words are other words with two letters changed. */
    private static final int LONG = 6;

    private static final int MOST = 3;

    /**
     * What words may be misspellings of.
     *
     * @return for each that is nowhere, and not simply another word, those nearly like it: without diacritics, the likeliest first
     */
    Map<String, List<String>> correct(Collection<String> words) throws IOException {
        List<String> strange = words.stream().distinct().filter(this::isStrange).toList();
        if (strange.isEmpty()) {
            return Map.of();
        }
        Vocabulary.Frequencies known = vocabulary.frequencies(
                strange.stream().flatMap(this::everyReading).collect(Collectors.toSet()));
        Map<String, List<String>> better = new LinkedHashMap<>();
        for (String word : strange) {
            if (everyReading(word).allMatch(term -> known.of(term) == 0)) {
                String form = analyzer.terms(FORMS, word).get(0);
                List<String> near =
                        vocabulary.near(new Term(FORMS.fieldName(), form), form.length() < LONG ? 1 : 2, MOST);
                if (!near.isEmpty()) {
                    better.put(word, near);
                }
            }
        }
        return better;
    }

    private boolean isStrange(String word) {
        List<String> folded = analyzer.terms(FORMS, word);
        return word.chars().noneMatch(Character::isDigit)
                && folded.size() == 1
                && folded.get(0).length() >= SHORTEST
                && !analyzer.knows(word);
    }

    private Stream<Term> everyReading(String word) {
        return TextField.ALL.stream()
                .filter(field -> field.zone() == Zone.WHOLE)
                .flatMap(field -> analyzer.terms(field, word).stream().map(term -> new Term(field.fieldName(), term)));
    }
}
