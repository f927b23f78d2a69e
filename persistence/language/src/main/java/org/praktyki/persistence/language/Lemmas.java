package org.praktyki.persistence.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.morfologik.MorphosyntacticTagsAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Dictionary forms of Polish words. Looking a word up costs more than all else that is done with it, and a few thousand words are
 * nine tenths of any text: those met lately are remembered. Safe for use by several threads.
 */
final class Lemmas implements AutoCloseable {

    /** How many words are remembered lately, and as many of those before, some hundred bytes each. */
    private static final int MOST = 50_000;

    private final Analyzer dictionary = new Dictionary();
    private volatile Map<String, Entry> lately = new ConcurrentHashMap<>();
    private volatile Map<String, Entry> before = Map.of();

    /** Takes a word as it is. */
    private static final class Dictionary extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer word = new KeywordTokenizer();
            TokenStream lemmas = new LowerCaseFilter(new MorfologikFilter(new CapitalizedToo(word)));
            return new TokenStreamComponents(word, new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(lemmas)));
        }
    }

    /**
     * What the dictionary says of a word.
     *
     * @param known whether it has the word or its capitalised form
     * @param forms without diacritics, one at least; the word itself where it is not known
     */
    record Entry(boolean known, List<String> forms) {}

    /**
     * Looks a word up.
     *
     * @param word in small letters
     */
    Entry of(String word) {
        Entry entry = lately.get(word);
        if (entry == null) {
            Entry earlier = before.get(word);
            entry = earlier == null ? read(word) : earlier;
            if (lately.size() >= MOST) {
                // what is frequent comes back before those go
                before = lately;
                lately = new ConcurrentHashMap<>();
            }
            lately.put(word, entry);
        }
        return entry;
    }

    private Entry read(String word) {
        try (TokenStream stream = dictionary.tokenStream("", word)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            MorphosyntacticTagsAttribute tags = stream.getAttribute(MorphosyntacticTagsAttribute.class);
            List<String> forms = new ArrayList<>();
            boolean known = false;
            stream.reset();
            while (stream.incrementToken()) {
                forms.add(term.toString());
                List<StringBuilder> here = tags.getTags();
                known |= here != null && !here.isEmpty();
            }
            stream.end();
            return new Entry(known, List.copyOf(forms));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    @Override
    public void close() {
        dictionary.close();
    }
}
