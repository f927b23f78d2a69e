package org.praktyki.persistence.lucene;

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
 * Marks the words that a query looks for. Asking the dictionary costs, so only words are read that begin like one of those: the
 * forms of a word that do not are very few.
 */
final class TextMarker implements Marker {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{Mn}\\p{Cf}]+");

    private final PolishAnalyzer analyzer;
    private final List<TextField> readings =
            TextField.ALL.stream().filter(field -> field.zone() == Zone.WHOLE).toList();
    private final List<Set<String>> looked = new ArrayList<>();
    private final Set<Character> beginnings = new HashSet<>();

    TextMarker(Sought sought, PolishAnalyzer analyzer) {
        this.analyzer = analyzer;
        for (TextField field : readings) {
            Set<String> terms = new HashSet<>();
            sought.needs().stream()
                    .flatMap(need -> need.terms().stream())
                    .filter(term -> !Question.isJoining(term))
                    .flatMap(term -> term.words().stream())
                    .forEach(word -> terms.addAll(analyzer.terms(field, word)));
            terms.forEach(term -> beginnings.add(term.charAt(0)));
            looked.add(terms);
        }
    }

    @Override
    public List<Mark> marks(String text) {
        return WORD.matcher(text)
                .results()
                .filter(word -> isLookedFor(word.group()))
                .map(TextMarker::mark)
                .toList();
    }

    private static Mark mark(MatchResult word) {
        return new Mark(word.start(), word.end());
    }

    private boolean isLookedFor(String written) {
        String word = Wanted.clean(written).toLowerCase(Locale.ROOT);
        if (word.isEmpty() || !beginnings.contains(PolishAnalyzer.folded(word.charAt(0)))) {
            return false;
        }
        for (int i = 0; i < readings.size(); i++) {
            Set<String> terms = looked.get(i);
            if (!terms.isEmpty()
                    && analyzer.terms(readings.get(i), word).stream().anyMatch(terms::contains)) {
                return true;
            }
        }
        return false;
    }
}
