package org.praktyki.persistence.language;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word twice, the second time with a capital letter: the dictionary knows "Krakowie" and "gminie", but neither
 * "krakowie" nor "Gminie", and people write both ways.
 */
final class CapitalizedToo extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private @Nullable State again;

    CapitalizedToo(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (again != null) {
            restoreState(again);
            again = null;
            term.buffer()[0] = Character.toTitleCase(term.charAt(0));
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (Character.isLowerCase(term.charAt(0))) {
            again = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        again = null;
    }
}
