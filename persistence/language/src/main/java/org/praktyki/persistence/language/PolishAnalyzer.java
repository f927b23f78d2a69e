package org.praktyki.persistence.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.morfologik.MorphosyntacticTagsAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Cuts text into runs of letters and digits, in small letters, and has each {@link TextField} read them in its way. */
public final class PolishAnalyzer extends Analyzer {

    /** Reads with the dictionary that it brings along. */
    public PolishAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        Reading reading = TextField.named(fieldName).reading();
        return new TokenStreamComponents(words, reading.read(new LowerCaseFilter(words)));
    }

    /** What a text comes to in a field. */
    public List<String> terms(TextField field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream(field.fieldName(), text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        return terms;
    }

    /** Whether the Polish dictionary has a word or its capitalised form. */
    boolean knows(String word) {
        try (TokenStream stream = tokenStream(new TextField(Zone.WHOLE, Reading.LEMMA).fieldName(), word)) {
            MorphosyntacticTagsAttribute tags = stream.getAttribute(MorphosyntacticTagsAttribute.class);
            boolean known = false;
            stream.reset();
            while (stream.incrementToken()) {
                List<StringBuilder> here = tags.getTags();
                known |= here != null && !here.isEmpty();
            }
            stream.end();
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    /** A letter without its diacritic. */
    static char folded(char letter) {
        char[] folded = new char[4];
        ASCIIFoldingFilter.foldToASCII(new char[] {letter}, 0, folded, 0, 1);
        return folded[0];
    }
}
