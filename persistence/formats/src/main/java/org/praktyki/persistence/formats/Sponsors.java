package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;

/**
 * Who paid: sentences of support anywhere on a page, and the names of bodies beside or below such a sentence in its footer.
 * A sentence or name that the page breaks over several lines is put together again.
 */
final class Sponsors {

    private static final Pattern FUNDING = Pattern.compile("(?:wsparcie udzielone"
            + "|(?:(?:projekt|zadanie|publikacja|przedsiewziecie|inwestycja|praktyka) )?(?:(?:jest|zostal|zostala|byl|byla) )?"
            + "(?:wspol|do|s)?finansowan[aeoy]?)\\b.*");
    /** After these words, or after a comma, a sentence is not at its end. */
    private static final Pattern UNFINISHED =
            Pattern.compile(".*(?:[,–-]|\\b(?:i|oraz|przez|ze|z|w|we|na|dla|do|środków|ramach|unii|unię))");

    private static final Pattern NOISE = Pattern.compile(
            "(?:copyright|projekt i wykonanie|wykonanie|powered by|wszelkie prawa|"
                    + "drukuj|do gory|wstecz|powrot|strona glowna|polityka|mapa strony|kontakt|deklaracja|liczba odwiedzin)\\b.*");
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_NAME = 150;
    private static final int MOST_LINES = 4;

    private final Set<String> lines = new LinkedHashSet<>();
    private final Set<String> funders = new LinkedHashSet<>();

    /** Whether a line begins with words of support. */
    static boolean isFunding(Line line) {
        return line.text().length() <= LONGEST_SENTENCE
                && FUNDING.matcher(head(line)).matches();
    }

    private static String head(Line line) {
        return line.folded().isEmpty() ? Line.fold(line.text()) : line.folded();
    }

    static Funding of(PageOutline page) {
        Sponsors sponsors = new Sponsors();
        sponsors.read(page.header(), false);
        sponsors.read(page.content(), false);
        sponsors.read(page.footer(), true);
        return new Funding(
                new ArrayList<>(sponsors.lines),
                sponsors.funders.stream().map(Funder::named).toList());
    }

    private void read(List<Line> stretch, boolean footer) {
        boolean supported = false;
        for (int i = 0; i < stretch.size(); i++) {
            if (isFunding(stretch.get(i))) {
                i = sentence(stretch, i, footer);
                supported = true;
            } else if (footer && supported && !stretch.get(i).isBlank()) {
                i = name(stretch, i, stretch.get(i).words());
            }
        }
    }

    /** Takes a sentence that may go on, and where columns stand beside it, the names there; gives the last line used. */
    private int sentence(List<Line> stretch, int from, boolean footer) {
        List<String> columns = stretch.get(from).columns();
        StringBuilder sentence = new StringBuilder(columns.get(0));
        int at = from;
        while (columns.size() == 1 && at - from < MOST_LINES && goesOn(sentence, stretch, at + 1)) {
            at++;
            sentence.append(' ').append(stretch.get(at).words());
        }
        lines.add(sentence.toString());
        for (int column = 1; column < columns.size() - 1 && footer; column++) {
            addFunder(columns.get(column));
        }
        return columns.size() > 1 && footer ? name(stretch, at, columns.get(columns.size() - 1)) : at;
    }

    private static boolean goesOn(CharSequence sentence, List<Line> stretch, int next) {
        if (next >= stretch.size() || stretch.get(next).isBlank() || isFunding(stretch.get(next))) {
            return false;
        }
        String text = stretch.get(next).text();
        boolean small = Character.isLowerCase(text.codePointAt(0)) && text.length() <= LONGEST_SENTENCE;
        return small || UNFINISHED.matcher(sentence).matches();
    }

    /** Takes a name and the lines below it up to the next blank one; gives the last line used. */
    private int name(List<Line> stretch, int at, String begin) {
        StringBuilder name = new StringBuilder(begin);
        int last = at;
        while (last + 1 < stretch.size()
                && last - at < MOST_LINES
                && !stretch.get(last + 1).isBlank()
                && !isFunding(stretch.get(last + 1))
                && !isNoise(stretch.get(last + 1).text())) {
            last++;
            name.append(' ').append(stretch.get(last).words());
        }
        addFunder(name.toString());
        return last;
    }

    private void addFunder(String name) {
        if (!isNoise(name) && name.length() <= LONGEST_NAME) {
            funders.add(name);
        }
    }

    private static boolean isNoise(String text) {
        return text.startsWith("©")
                || text.contains("@")
                || text.chars().noneMatch(Character::isLetter)
                || NOISE.matcher(Line.fold(text)).matches();
    }
}
