package org.praktyki.core.text;

import java.util.regex.Pattern;

/**
 * What someone has typed into a field, without what cannot be seen: line ends become {@code \n}; characters that are no part of any
 * writing go.
 */
public final class TypedText {

    /** Controls other than tabs and line ends, halves of pairs, and what turns the direction of all that follows. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

    private TypedText() {}

    /** As one line, whatever was typed. */
    public static String line(String typed) {
        return lines(typed).replaceAll("\\s+", " ");
    }

    /** As the lines that were typed, without blanks around them. */
    public static String lines(String typed) {
        String ended = LINE_END.matcher(typed).replaceAll("\n");
        return UNSEEN.matcher(ended).replaceAll("").strip();
    }
}
