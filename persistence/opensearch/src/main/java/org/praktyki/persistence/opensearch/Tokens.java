package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.praktyki.persistence.language.PolishAnalyzer;
import org.praktyki.persistence.language.TextField;

/**
 * Texts as the cluster takes them: already read, a space between words, and a bar between the names of one word. Neither stands
 * in a word, which is of letters and digits.
 */
final class Tokens {

    static final String BAR = "|";

    private Tokens() {}

    /** The names of one word. */
    static String alternatives(Collection<String> names) {
        return String.join(BAR, names);
    }

    /** A text as a field reads it. */
    static String of(PolishAnalyzer analyzer, TextField field, String text) {
        List<List<String>> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field.fieldName(), text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0 || words.isEmpty()) {
                    words.add(new ArrayList<>());
                }
                words.get(words.size() - 1).add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        return words.stream().map(Tokens::alternatives).collect(Collectors.joining(" "));
    }
}
