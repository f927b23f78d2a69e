package org.praktyki.servlet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.text.InLanguage;

/** Keeps Polish one-letter words (a, i, o, u, w, z) from standing alone at the end of a line. */
final class Typography {

    private static final String SHORT_WORDS = "aiouwzAIOUWZ";
    private static final String BEFORE = "\u00a0([„\"«–—";
    private static final Pattern BETWEEN_TAGS = Pattern.compile("(?<=^|>)[^<]+");

    private Typography() {}

    /**
     * Sets plain text.
     *
     * @param language a tag of BCP 47; only Polish has this rule
     */
    static String text(String text, String language) {
        return isPolish(language) ? bind(text) : text;
    }

    /** Sets plain text by the rules of its language. */
    static InLanguage<String> set(InLanguage<String> text) {
        return new InLanguage<>(text.language(), text(text.value(), text.language()));
    }

    /** Sets what stands between the tags of well-formed HTML, and leaves the tags alone. */
    static String html(String html, String language) {
        return isPolish(language)
                ? BETWEEN_TAGS.matcher(html).replaceAll(found -> Matcher.quoteReplacement(bind(found.group())))
                : html;
    }

    private static String bind(String text) {
        int next = shortWord(text, 0);
        if (next < 0) {
            return text;
        }
        StringBuilder bound = new StringBuilder(text.length());
        int from = 0;
        for (; next >= 0; next = shortWord(text, from)) {
            int word = nextWord(text, next + 1);
            if (word == text.length()) {
                break;
            }
            bound.append(text, from, next + 1).append('\u00a0');
            from = word;
        }
        return bound.append(text, from, text.length()).toString();
    }

    /** Where the next one stands that is followed by space; -1 where there is none. */
    private static int shortWord(String text, int from) {
        for (int at = from; at + 1 < text.length(); at++) {
            if (isSpace(text.charAt(at + 1))
                    && SHORT_WORDS.indexOf(text.charAt(at)) >= 0
                    && (at == 0 || isSpace(text.charAt(at - 1)) || BEFORE.indexOf(text.charAt(at - 1)) >= 0)) {
                return at;
            }
        }
        return -1;
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isPolish(String language) {
        return language.equals("pl") || language.startsWith("pl-");
    }
}
