package org.praktyki.core.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises HTML in which there is nothing to make safe: paragraphs, headings and lists of plain letters, with emphasis in
 * them, each tag bare of attributes and closed where it has to be. That is what the {@link Sanitizer} itself writes for nearly
 * all that people write, and what it leaves as it is; so whoever reads such text again need not parse it again. Anything else,
 * be it ever so harmless, is for the sanitizer to judge.
 */
final class PlainMarkup {

    private static final List<Tag> INLINE = Tag.of("strong", "em", "u", "sub", "sup");
    private static final List<Tag> BLOCKS = Tag.of("p", "h3", "h4");
    private static final List<Tag> LISTS = Tag.of("ul", "ol");
    private static final Tag ITEM = Tag.of("li").get(0);
    /** How the sanitizer writes what means something in HTML, or did to some browser. */
    private static final String[] REFERENCES = {
        "&amp;", "&lt;", "&gt;", "&#34;", "&#39;", "&#43;", "&#61;", "&#64;", "&#96;"
    };

    private static final BitSet LETTERS = letters();

    private final String html;
    private int at;

    /** How an element begins and ends. */
    private record Tag(String opening, String closing) {
        static List<Tag> of(String... names) {
            return Arrays.stream(names)
                    .map(name -> new Tag("<" + name + ">", "</" + name + ">"))
                    .toList();
        }
    }

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

    /**
     * The words of such HTML, a line a block, as the {@link Sanitizer} reads them.
     *
     * @param html of which {@link #is} is true
     */
    static String text(String html) {
        StringBuilder text = new StringBuilder(html.length());
        for (int at = 0; at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '<') {
                int end = html.indexOf('>', at);
                if (!isInline(html, at)) {
                    end(text, '\n');
                }
                at = end;
            } else if (c == '&') {
                int end = html.indexOf(';', at);
                text.append(letter(html, at, end));
                at = end;
            } else if (c == ' ') {
                end(text, ' ');
            } else {
                text.append(c);
            }
        }
        end(text, '\n');
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }

    /** Told by its first letter, {@code u} from {@code ul} by the second. */
    private static boolean isInline(String html, int at) {
        int name = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        char first = html.charAt(name);
        return first == 's' || first == 'e' || (first == 'u' && html.charAt(name + 1) == '>');
    }

    /** Ends a word or a line: there is no space beside the end of a line, and neither of them twice. */
    private static void end(StringBuilder text, char mark) {
        int last = text.length() - 1;
        if (last < 0 || text.charAt(last) == '\n') {
            return;
        }
        if (text.charAt(last) == ' ') {
            text.setCharAt(last, mark);
        } else {
            text.append(mark);
        }
    }

    private static char letter(String html, int at, int end) {
        return switch (html.substring(at, end)) {
            case "&amp" -> '&';
            case "&lt" -> '<';
            case "&gt" -> '>';
            default -> (char) Integer.parseInt(html, at + 2, end, 10);
        };
    }

    private boolean block() {
        Tag list = opening(LISTS);
        if (list == null) {
            Tag block = opening(BLOCKS);
            return block != null && content(block, null);
        }
        do {
            if (!take(ITEM.opening()) || !content(ITEM, null)) {
                return false;
            }
        } while (!take(list.closing()));
        return true;
    }

    /** What stands in an element, up to and with its end; an element in one of its kind is not plain. */
    private boolean content(Tag tag, @Nullable Tag around) {
        boolean begun = false;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                if (html.startsWith("</", at)) {
                    return begun && take(tag.closing());
                }
                Tag inner = opening(INLINE);
                if (around != null || inner == null || !content(inner, tag)) {
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

    private @Nullable Tag opening(List<Tag> tags) {
        for (Tag tag : tags) {
            if (take(tag.opening())) {
                return tag;
            }
        }
        return null;
    }

    private boolean take(String expected) {
        boolean there = html.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }
}
