package org.praktyki.persistence.formats;

import java.util.List;
import java.util.regex.Pattern;
import org.praktyki.core.text.Slug;

/**
 * A line of a page as a reader sees it.
 *
 * @param text what it says, without markup; runs of spaces inside are kept, for they can part columns
 * @param markup the same as HTML; a stretch of lines gives a stretch of HTML, whose elements need not be balanced
 * @param folded for comparing with known wording: {@link #fold} of the text; empty where that is too long for a heading
 */
record Line(String text, String markup, String folded) {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");
    private static final Pattern SPACE = Pattern.compile("[\\u00a0\\u2000-\\u200a\\u202f\\u3000\\t]");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COLUMNS = Pattern.compile("\\s{2,}");
    private static final int LONGEST_LABEL = 200;

    static final Line BLANK = new Line("", "", "");

    static Line of(String text, String markup) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String clean = SPACE.matcher(visible).replaceAll(" ").strip();
        return new Line(clean, markup, clean.length() > LONGEST_LABEL ? "" : fold(clean));
    }

    /** This line with more markup behind it. */
    Line with(String moreMarkup) {
        return new Line(text, markup + moreMarkup, folded);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Its words with single spaces between them. */
    String words() {
        return SPACES.matcher(text).replaceAll(" ");
    }

    /** The parts between runs of several spaces, which is how side-by-side columns come out of a browser. */
    List<String> columns() {
        return List.of(COLUMNS.split(text));
    }

    /** Small letters a–z and digits, everything else one space: "Kod pocztowy i Poczta:" becomes "kod pocztowy i poczta". */
    static String fold(String text) {
        return OTHER.matcher(Slug.fold(text)).replaceAll(" ").strip();
    }
}
