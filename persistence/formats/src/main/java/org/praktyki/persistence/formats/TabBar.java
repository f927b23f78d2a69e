package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bar that leads to the pages of a practice. It stands above its content and once more below. In HTML its parts may come
 * out as lines of their own, so a bar is a stretch of lines that hold nothing but names of tabs, at least two of them.
 *
 * @param from its first line
 * @param to the line behind it
 */
record TabBar(int from, int to) {

    private static final Pattern TAB = Pattern.compile("\\G ?(skrot i metryka|skrot|pelna prezentacja|zalaczniki)\\b");

    static List<TabBar> in(List<Line> lines) {
        List<TabBar> bars = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Set<String> names = new TreeSet<>();
            int end = i;
            for (int j = i; j < lines.size() && mayBelong(lines.get(j), names) && !names.isEmpty(); j++) {
                end = lines.get(j).folded().isEmpty() ? end : j + 1;
            }
            if (names.size() > 1) {
                bars.add(new TabBar(i, end));
            }
            i = Math.max(i, end - 1);
        }
        return bars;
    }

    /** Adds the line's tabs to the names; a line of mere punctuation may stand between them. */
    private static boolean mayBelong(Line line, Set<String> names) {
        String folded = line.folded();
        Matcher tab = TAB.matcher(folded);
        int end = 0;
        while (tab.find()) {
            names.add(tab.group(1));
            end = tab.end();
        }
        return end == folded.length() && line.text().length() <= 200;
    }
}
