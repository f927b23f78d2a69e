package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.praktyki.persistence.language.Vocabulary;

/** The words of an open index. */
record IndexWords(IndexReader reader) implements Vocabulary {

    @Override
    public Frequencies frequencies(Collection<Term> terms) throws IOException {
        Map<Term, Integer> practices = new HashMap<>();
        for (Term term : terms) {
            practices.put(term, reader.docFreq(term));
        }
        return new Frequencies(practices, reader.numDocs());
    }

    @Override
    public List<String> near(Term form, int edits, int most) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(1);
        checker.setMaxQueryFrequency(0);
        return Arrays.stream(checker.suggestSimilar(form, most, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
                .map(suggestion -> suggestion.string)
                .toList();
    }
}
