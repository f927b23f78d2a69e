package org.praktyki.persistence.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.praktyki.core.search.Mark;
import org.praktyki.core.search.Marker;
import org.praktyki.core.search.Wanted;

/**
 * Marks the words that a query looks for; those of a phrase only where they stand together. Asking the dictionary costs, so only
 * words are read that begin like one of those: the forms of a word that do not are very few.
 */
public final class TextMarker implements Marker {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{Mn}\\p{Cf}]+");
    private static final List<TextField> READINGS =
            TextField.ALL.stream().filter(field -> field.zone() == Zone.WHOLE).toList();

    private final PolishAnalyzer analyzer;
    /** Each a word or several that are to follow one another. */
    private final List<List<Looked>> terms;

    /** Marks what is sought. */
    public TextMarker(Sought sought, PolishAnalyzer analyzer) {
        this.analyzer = analyzer;
        this.terms = sought.needs().stream()
                .flatMap(need -> need.terms().stream())
                .filter(term -> !Question.isJoining(term))
                .map(term -> term.words().stream().map(this::looked).toList())
                .toList();
    }

    /**
     * A word that is looked for.
     *
     * @param read what each of the readings makes of it
     * @param beginnings its first letters
     */
    private record Looked(List<Set<String>> read, Set<Character> beginnings) {}

    private Looked looked(String word) {
        List<Set<String>> read = new ArrayList<>();
        Set<Character> beginnings = new HashSet<>();
        for (TextField field : READINGS) {
            Set<String> names = new HashSet<>(analyzer.terms(field, word));
            names.forEach(name -> beginnings.add(name.charAt(0)));
            read.add(names);
        }
        return new Looked(read, beginnings);
    }

    @Override
    public List<Mark> marks(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        Set<Integer> marked = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            for (List<Looked> term : terms) {
                if (stands(term, words, at)) {
                    for (int word = at; word < at + term.size(); word++) {
                        marked.add(word);
                    }
                }
            }
        }
        return marked.stream()
                .sorted()
                .map(words::get)
                .map(word -> new Mark(word.start(), word.end()))
                .toList();
    }

    private boolean stands(List<Looked> term, List<MatchResult> words, int at) {
        if (at + term.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < term.size(); i++) {
            if (!is(term.get(i), words.get(at + i).group())) {
                return false;
            }
        }
        return true;
    }

    private boolean is(Looked looked, String written) {
        String word = Wanted.clean(written).toLowerCase(Locale.ROOT);
        if (word.isEmpty() || !looked.beginnings().contains(PolishAnalyzer.folded(word.charAt(0)))) {
            return false;
        }
        for (int i = 0; i < READINGS.size(); i++) {
            Set<String> names = looked.read().get(i);
            if (!names.isEmpty()
                    && analyzer.terms(READINGS.get(i), word).stream().anyMatch(names::contains)) {
                return true;
            }
        }
        return false;
    }
}
