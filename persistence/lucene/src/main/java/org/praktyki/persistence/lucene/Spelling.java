package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Finds words of the index that are nearly what someone typed. A word that the dictionary knows is never taken for a mistake. */
final class Spelling {

    private static final TextField FORMS = new TextField(Zone.WHOLE, Reading.FORM);
    private static final int SHORTEST = 4;
    /** Shorter words are other words with two letters changed. */
    private static final int LONG = 6;

    private static final int MOST = 3;

    private final PolishAnalyzer analyzer;
    private final DirectSpellChecker oneLetter = checker(1);
    private final DirectSpellChecker twoLetters = checker(2);

    Spelling(PolishAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    private static DirectSpellChecker checker(int edits) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxQueryFrequency(0);
        return checker;
    }

    /**
     * What a word may be a misspelling of.
     *
     * @return words without diacritics, the likeliest first; empty where the word is somewhere, or is simply another one
     */
    List<String> correct(String word, IndexReader reader) throws IOException {
        if (isSomewhere(word, reader) || analyzer.knows(word) || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        List<String> folded = analyzer.terms(FORMS, word);
        if (folded.size() != 1 || folded.get(0).length() < SHORTEST) {
            return List.of();
        }
        DirectSpellChecker checker = folded.get(0).length() < LONG ? oneLetter : twoLetters;
        SuggestWord[] near = checker.suggestSimilar(
                new Term(FORMS.fieldName(), folded.get(0)), MOST, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return Arrays.stream(near).map(suggestion -> suggestion.string).toList();
    }

    private boolean isSomewhere(String word, IndexReader reader) throws IOException {
        for (TextField field : TextField.ALL) {
            if (field.zone() == Zone.WHOLE) {
                for (String term : analyzer.terms(field, word)) {
                    if (reader.docFreq(new Term(field.fieldName(), term)) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
