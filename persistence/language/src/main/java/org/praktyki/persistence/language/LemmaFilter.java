package org.praktyki.persistence.language;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives the dictionary forms of each word in its place. */
final class LemmaFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Lemmas lemmas;
    private Iterator<String> others = Collections.emptyIterator();

    LemmaFilter(TokenStream words, Lemmas lemmas) {
        super(words);
        this.lemmas = lemmas;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (others.hasNext()) {
            term.setEmpty().append(others.next());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        others = lemmas.of(term.toString()).forms().iterator();
        term.setEmpty().append(others.next());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        others = Collections.emptyIterator();
    }
}
