package org.praktyki.persistence.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page consists of: above all a header with menus, counter and sponsors, then breadcrumb, title, tab bar, content, the
 * tab bar once more, and a footer.
 *
 * @param header everything above the breadcrumb
 * @param topics the parts of the breadcrumb, without mere words of the menu
 * @param title the practice's title, empty where there is none
 * @param content what the page is about
 * @param footer everything below the content
 */
record PageOutline(List<Line> header, List<String> topics, String title, List<Line> content, List<Line> footer) {

    private static final Pattern BREADCRUMB =
            Pattern.compile("[^:]{1,100}\\s:\\s[^:]{1,100}(?:\\s:\\s[^:]{1,100}){0,4}");
    private static final Pattern LOOSE_BREADCRUMB = Pattern.compile("[^:]{1,100}:[^:]{1,100}");
    private static final Pattern PARTS = Pattern.compile("\\s*:\\s*");

    /** Names of lists in the menu, which say nothing of the practice. */
    private static final List<String> MENU_WORDS =
            List.of("praktyki", "strona glowna", "lista praktyk", "baza praktyk");

    /** How near to its end a page without a lower tab bar may have its footer. */
    private static final int LONGEST_FOOTER = 12;

    /**
     * Takes a page apart.
     *
     * @param beginsContent recognises lines that only stand in the content, for pages whose upper tab bar is missing
     */
    static PageOutline of(List<Line> lines, Predicate<Line> beginsContent) {
        List<TabBar> bars = TabBar.in(lines);
        int first = firstContent(lines, beginsContent);
        boolean upper = !bars.isEmpty() && bars.get(0).from() < first;
        int titleEnd = upper ? bars.get(0).from() : Math.min(first, lines.size());
        int start = upper ? bars.get(0).to() : 0;
        int end = bars.stream()
                .mapToInt(TabBar::from)
                .filter(from -> from >= Math.max(start, upper ? start : first))
                .findFirst()
                .orElseGet(() -> footer(lines, start));
        Optional<Integer> crumb = breadcrumb(lines.subList(0, titleEnd));
        int titleStart = crumb.map(at -> at + 1).orElse(titleEnd);
        int titleStop = upper ? titleEnd : paragraphEnd(lines, titleStart, titleEnd);
        return new PageOutline(
                lines.subList(0, crumb.orElse(upper ? titleEnd : 0)),
                crumb.map(at -> topics(lines.get(at))).orElse(List.of()),
                join(lines.subList(titleStart, titleStop)),
                lines.subList(upper ? start : titleStop, Math.max(end, upper ? start : titleStop)),
                lines.subList(Math.max(end, titleStop), lines.size()));
    }

    private static int firstContent(List<Line> lines, Predicate<Line> beginsContent) {
        for (int i = 0; i < lines.size(); i++) {
            if (beginsContent.test(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    private static int footer(List<Line> lines, int start) {
        for (int i = Math.max(start, lines.size() - LONGEST_FOOTER); i < lines.size(); i++) {
            if (Sponsors.isFunding(lines.get(i))
                    && (i == start || lines.get(i - 1).isBlank())) {
                return i;
            }
        }
        return lines.size();
    }

    /** The breadcrumb begins with a section, and sections stand in the menu; a title below it may hold a colon too. */
    private static Optional<Integer> breadcrumb(List<Line> lines) {
        Set<String> menu = new HashSet<>();
        Optional<Integer> likely = Optional.empty();
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        for (int i = 0; i < end - 1; i++) {
            String text = lines.get(i).text();
            boolean strict = BREADCRUMB.matcher(text).matches();
            if ((strict || LOOSE_BREADCRUMB.matcher(text).matches()) && menu.contains(section(text))) {
                return Optional.of(i);
            }
            likely = strict && likely.isEmpty() ? Optional.of(i) : likely;
            menu.add(lines.get(i).folded());
        }
        return likely;
    }

    private static String section(String breadcrumb) {
        return Line.fold(breadcrumb.substring(0, breadcrumb.indexOf(':')));
    }

    private static List<String> topics(Line breadcrumb) {
        return PARTS.splitAsStream(breadcrumb.words())
                .filter(part -> !part.isBlank() && !MENU_WORDS.contains(Line.fold(part)))
                .toList();
    }

    private static int paragraphEnd(List<Line> lines, int from, int to) {
        int begin = from;
        while (begin < to && lines.get(begin).isBlank()) {
            begin++;
        }
        int end = begin;
        while (end < to && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    private static String join(List<Line> lines) {
        return lines.stream().map(Line::words).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }
}
