package org.praktyki.core.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes: an estimate on the safe side, because the server does not know which of the fonts a reader has. It goes
 * by the widest of the usual ones, DejaVu Sans.
 */
final class TextWidth {

    private static final String NARROW = "iljtfrI.,:;'|!()[]·";
    private static final String WIDE = "mwMWQ%‰@—…";
    private static final char ELLIPSIS = '…';

    /** How much wider bold letters are. */
    static final double BOLDER = 1.13;

    private TextWidth() {}

    /** The width in pixels at this size of letters. */
    static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::em).sum();
    }

    /** The same in bold letters. */
    static double ofBold(String text, double size) {
        return of(text, size) * BOLDER;
    }

    /** As much of the text as there is room for, with an ellipsis where that is not all. */
    static String fit(String text, double room, double size) {
        if (of(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + ELLIPSIS, size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The text in lines, broken between words; what does not fit into the last of them is left out. */
    static List<String> lines(String text, double room, double size, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("[ \t\r\n]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || lines.size() == most - 1 || of(longer, size) <= room) {
                line = longer;
            } else {
                lines.add(fit(line, room, size));
                line = word;
            }
        }
        lines.add(fit(line, room, size));
        return lines;
    }

    private static double em(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return 0.38;
        }
        if (Character.isSpaceChar(c)) {
            return 0.33;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.98;
        }
        return Character.isUpperCase(c) ? 0.7 : 0.62;
    }
}
