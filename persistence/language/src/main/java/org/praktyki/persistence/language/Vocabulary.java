package org.praktyki.persistence.language;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;

/** The words that an index holds. */
public interface Vocabulary {

    /** How often some words occur. */
    Frequencies frequencies(Collection<Term> terms) throws IOException;

    /**
     * Words as they are written somewhere, without diacritics, that are nearly another one.
     *
     * @param form a word that is nowhere
     * @param edits how many letters may differ
     * @param most how many at most
     * @return the likeliest first
     */
    List<String> near(Term form, int edits, int most) throws IOException;

    /**
     * How often words occur.
     *
     * @param practices for each word in how many practices it is; one that is in none may be missing
     * @param all how many practices there are
     */
    record Frequencies(Map<Term, Integer> practices, int all) {

        /** Copies the map. */
        public Frequencies {
            practices = Map.copyOf(practices);
        }

        /** In how many practices a word is. */
        public int of(Term term) {
            return practices.getOrDefault(term, 0);
        }
    }
}
