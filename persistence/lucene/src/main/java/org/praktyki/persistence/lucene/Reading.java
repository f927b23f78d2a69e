package org.praktyki.persistence.lucene;

import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;

/** A way to read words. Every one ends without diacritics, since many people type none. */
enum Reading {
    /** As written: an exact word counts a little more than another form of it. */
    FORM(0.5f) {
        @Override
        TokenStream read(TokenStream words) {
            return new ASCIIFoldingFilter(words);
        }
    },
    /** By dictionary form: "gminami" is "gmina", "Krakowie" is "Kraków". */
    LEMMA(1) {
        @Override
        TokenStream read(TokenStream words) {
            TokenStream lemmas = new MorfologikFilter(new CapitalizedToo(words));
            return new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(new LowerCaseFilter(lemmas)));
        }
    },
    /** By how a long word begins: the dictionary does not join "bezdomność" and "bezdomnych". */
    BEGINNING(0.1f) {
        @Override
        TokenStream read(TokenStream words) {
            TokenStream longWords =
                    new LengthFilter(new ASCIIFoldingFilter(words), BEGINNING_LETTERS, Integer.MAX_VALUE);
            return TruncateTokenFilter.truncateAfterChars(longWords, BEGINNING_LETTERS);
        }
    };

    private static final int BEGINNING_LETTERS = 7;

    private final float weight;

    Reading(float weight) {
        this.weight = weight;
    }

    /** How much a word counts that is found by this reading. */
    float weight() {
        return weight;
    }

    /** Reads words that are in small letters. */
    abstract TokenStream read(TokenStream words);
}
