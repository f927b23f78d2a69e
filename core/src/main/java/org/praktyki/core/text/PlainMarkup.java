package org.praktyki.core.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises HTML in which there is nothing to make safe: paragraphs, headings and lists of plain letters, with emphasis in
 * them, each tag bare of attributes and closed where it has to be. That is what the {@link Sanitizer} itself writes for nearly
 * all that people write, and what it leaves as it is; so whoever reads such text again need not parse it again. Anything else,
 * be it ever so harmless, is for the sanitizer to judge.
 */
final class PlainMarkup {

    private static final String[] INLINE = {"strong", "em", "u", "sub", "sup"};
    private static final String[] BLOCKS = {"p", "h3", "h4"};
    private static final String[] LISTS = {"ul", "ol"};
    /** How the sanitizer writes what means something in HTML, or did to some browser. */
    private static final String[] REFERENCES = {
        "&amp;", "&lt;", "&gt;", "&#34;", "&#39;", "&#43;", "&#61;", "&#64;", "&#96;"
    };

    private static final BitSet LETTERS = letters();

    private final String html;
    private int at;

    private PlainMarkup(String html) {
        this.html = html;
    }

    /** What the languages of Europe are written with, and the usual marks, save those that mean something in HTML. */
    private static BitSet letters() {
        BitSet letters = new BitSet();
        letters.set('!', 0x7f);
        "<>&\"'`=@+{}\\".chars().forEach(letters::clear);
        letters.set(0xa1, 0x250);
        letters.clear(0xad);
        IntStream.range(0x370, 0x530).filter(Character::isLetter).forEach(letters::set);
        "–—‘’‚“”„†‡•…‰€№™−≤≥".chars().forEach(letters::set);
        return letters;
    }

    /** Whether all of it is such, and there is something to read in each of its blocks. */
    static boolean is(String html) {
        PlainMarkup markup = new PlainMarkup(html);
        do {
            if (!markup.block()) {
                return false;
            }
        } while (markup.at < html.length());
        return true;
    }

    private boolean block() {
        Optional<String> list = opening(LISTS);
        if (list.isEmpty()) {
            return opening(BLOCKS).filter(name -> content(name, null)).isPresent();
        }
        do {
            if (!take("<li>") || !content("li", null)) {
                return false;
            }
        } while (!take("</" + list.get() + ">"));
        return true;
    }

    /** What stands in an element, up to and with its end; an element in one of its kind is not plain. */
    private boolean content(String name, @Nullable String around) {
        boolean begun = false;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                if (html.startsWith("</", at)) {
                    return begun && take("</" + name + ">");
                }
                Optional<String> inner = opening(INLINE);
                if (around != null || inner.isEmpty() || !content(inner.get(), name)) {
                    return false;
                }
            } else if (c == '&' ? !reference() : !letter(c, begun)) {
                return false;
            }
            begun = true;
        }
        return false;
    }

    private boolean reference() {
        return Arrays.stream(REFERENCES).anyMatch(this::take);
    }

    /** A letter, digit or usual mark; space only behind one. */
    private boolean letter(char c, boolean begun) {
        at++;
        return c == ' ' ? begun : LETTERS.get(c);
    }

    private Optional<String> opening(String[] names) {
        for (String name : names) {
            if (take("<" + name + ">")) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean take(String expected) {
        boolean there = html.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }
}
