package org.praktyki.core.text;

import java.text.Normalizer;

/** Folds text for comparison letter by letter, so that what is found in the folded text stands at the same place in the text itself. */
final class FoldedText {

    private static final int ASCII = 128;

    private FoldedText() {}

    /**
     * Small letters without diacritics, one character for each of the text, which is to be in normal form C.
     * Every kind of space is a blank, every kind of dash a hyphen.
     */
    static String of(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        if (c < ASCII) {
            return Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
        }
        if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
            return ' ';
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        char small = Character.toLowerCase(c);
        return small == 'ł'
                ? 'l'
                : Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD)
                        .charAt(0);
    }
}
