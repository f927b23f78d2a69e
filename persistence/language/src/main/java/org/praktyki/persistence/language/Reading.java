package org.praktyki.persistence.language;

import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;

/** A way to read words. Every one ends without diacritics, since many people type none. */
public enum Reading {
    /** As written: an exact word counts a little more than another form of it. */
    FORM(0.5f) {
        @Override
        TokenStream read(TokenStream words, Lemmas lemmas) {
            return new ASCIIFoldingFilter(words);
        }
    },
    /** By dictionary form: "gminami" is "gmina", "Krakowie" is "Kraków". */
    LEMMA(1) {
        @Override
        boolean reads(String language) {
            return Locale.forLanguageTag(language).getLanguage().equals("pl");
        }

        @Override
        TokenStream read(TokenStream words, Lemmas lemmas) {
            return new LemmaFilter(words, lemmas);
        }
    },
    /** By stem: in English the dictionary is not asked. */
    ENGLISH(1) {
        @Override
        boolean reads(String language) {
            return Locale.forLanguageTag(language).getLanguage().equals("en");
        }

        @Override
        TokenStream read(TokenStream words, Lemmas lemmas) {
            return new ASCIIFoldingFilter(new PorterStemFilter(words));
        }
    },
    /** By how a long word begins: the dictionary does not join "bezdomność" and "bezdomnych". */
    BEGINNING(0.1f) {
        @Override
        public boolean keepsPlaces() {
            return false;
        }

        @Override
        TokenStream read(TokenStream words, Lemmas lemmas) {
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
    public float weight() {
        return weight;
    }

    /** Whether it is a way to read texts in a language. */
    boolean reads(String language) {
        return true;
    }

    /** Whether it is known where each word stands, so that phrases can be looked for. */
    public boolean keepsPlaces() {
        return true;
    }

    /** Reads words that are in small letters. */
    abstract TokenStream read(TokenStream words, Lemmas lemmas);
}
