package org.praktyki.servlet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.text.InLanguage;

/** Keeps Polish one-letter words (a, i, o, u, w, z) from standing alone at the end of a line. */
final class Typography {

    private static final Pattern SHORT_WORD =
            Pattern.compile("(?<=^|[\\s\\u00a0(\\[„\"«–—])([aiouwzAIOUWZ])\\s+(?=\\S)");
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
        return SHORT_WORD.matcher(text).replaceAll("$1\u00a0");
    }

    private static boolean isPolish(String language) {
        return language.equals("pl") || language.startsWith("pl-");
    }
}
