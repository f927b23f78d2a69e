package org.praktyki.persistence.formats;

import java.util.regex.Pattern;
import org.praktyki.core.text.RichText;

/** Rich text in a cell: HTML where it has markup, else plain text as people type it. */
final class RowText {

    private static final Pattern MARKUP =
            Pattern.compile("<[a-zA-Z/!]|&(?:[a-zA-Z]{2,10}|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");

    private RowText() {}

    static boolean hasMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    static String html(String cell) {
        return hasMarkup(cell) ? cell : RichText.ofPlainText(cell).html();
    }
}
