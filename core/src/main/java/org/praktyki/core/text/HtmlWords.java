package org.praktyki.core.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of HTML, each character with the place it has in the source, so that words can be found although they are written with
 * entities or broken by markup, and be taken out without harm to the markup.
 */
final class HtmlWords {

    private static final Pattern PIECE = Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]*)[^>]*>|&(#\\d{1,7}|[a-z]{2,6});");
    private static final Set<String> INLINE =
            Set.of("a", "b", "i", "u", "em", "strong", "sub", "sup", "span", "small", "code", "s");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private final String html;
    private final StringBuilder words = new StringBuilder();
    /** Where each character begins and ends in the source; both -1 for a break that markup makes. */
    private final int[] begins;

    private final int[] ends;

    HtmlWords(String html) {
        this.html = html;
        this.begins = new int[html.length() + 1];
        this.ends = new int[html.length() + 1];
        Matcher piece = PIECE.matcher(html);
        int from = 0;
        while (piece.find()) {
            plain(from, piece.start());
            String entity = piece.group(2);
            if (entity != null) {
                add(decoded(entity), piece.start(), piece.end());
            } else if (!INLINE.contains(name(piece.group(1)))) {
                add('\n', -1, -1);
            }
            from = piece.end();
        }
        plain(from, html.length());
    }

    private static String name(String tag) {
        return tag.replace("/", "").toLowerCase(Locale.ROOT);
    }

    private void plain(int from, int to) {
        for (int i = from; i < to; i++) {
            add(html.charAt(i), i, i + 1);
        }
    }

    private void add(char c, int begin, int end) {
        begins[words.length()] = begin;
        ends[words.length()] = end;
        words.append(c);
    }

    /** An entity that is more than one character, or unknown, is no part of a word that is looked for. */
    private static char decoded(String entity) {
        if (entity.startsWith("#")) {
            int code = Integer.parseInt(entity.substring(1));
            return code < Character.MIN_SURROGATE ? (char) code : '\uFFFD';
        }
        return ENTITIES.getOrDefault(entity, "\uFFFD").charAt(0);
    }

    /** The words without markup. */
    CharSequence words() {
        return words;
    }

    /**
     * The source with words replaced; the markup between them stays.
     *
     * @param ranges of {@link #words}, in order and apart
     */
    String without(List<Range> ranges, String mark) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Range range : ranges) {
            boolean marked = false;
            for (int i = range.from(); i < range.to(); i++) {
                if (begins[i] >= 0) {
                    left.append(html, from, begins[i]).append(marked ? "" : mark);
                    marked = true;
                    from = ends[i];
                }
            }
        }
        return left.append(html, from, html.length()).toString();
    }
}
