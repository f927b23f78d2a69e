package org.praktyki.persistence.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.praktyki.core.search.Mark;
import org.praktyki.core.search.Marker;
import org.praktyki.core.search.Wanted;

/**
 * Marks the words that a query looks for; those of a phrase only where they stand together. Asking the dictionary costs, so only
 * words are read that begin like one of those: the forms of a word that do not are very few.
 */
public final class TextMarker implements Marker {

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
        List<Word> words = Word.all(text);
        BitSet marked = new BitSet();
        for (int at = 0; at < words.size(); at++) {
            for (List<Looked> term : terms) {
                if (stands(term, words, at)) {
                    marked.set(at, at + term.size());
                }
            }
        }
        return marked.stream()
                .mapToObj(words::get)
                .map(word -> new Mark(word.from(), word.to()))
                .toList();
    }

    private boolean stands(List<Looked> term, List<Word> words, int at) {
        if (at + term.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < term.size(); i++) {
            Word word = words.get(at + i);
            if (!word.mayBegin(term.get(i).beginnings()) || !is(term.get(i), word.read())) {
                return false;
            }
        }
        return true;
    }

    /** A word of a text, from one character up to another. */
    private record Word(String text, int from, int to) {

        /** Letters up to here are themselves, whatever stands around them. */
        private static final char USUAL = '\u0131';

        static List<Word> all(String text) {
            List<Word> words = new ArrayList<>();
            int from = -1;
            for (int at = 0, size; at <= text.length(); at += size) {
                int letter = at < text.length() ? text.codePointAt(at) : ' ';
                size = Character.charCount(letter);
                boolean inside = isOfWord(letter);
                if (inside && from < 0) {
                    from = at;
                } else if (!inside && from >= 0) {
                    words.add(new Word(text, from, at));
                    from = -1;
                }
            }
            return words;
        }

        private static boolean isOfWord(int letter) {
            return switch (Character.getType(letter)) {
                case Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.MODIFIER_LETTER,
                        Character.OTHER_LETTER,
                        Character.DECIMAL_DIGIT_NUMBER,
                        Character.NON_SPACING_MARK,
                        Character.FORMAT -> true;
                default -> false;
            };
        }

        /** Whether it begins with one of some letters, as far as can be told from its first character. */
        boolean mayBegin(Set<Character> letters) {
            char first = text.charAt(from);
            return !Character.isLetterOrDigit(first)
                    || first > USUAL
                    || letters.contains(PolishAnalyzer.folded(Character.toLowerCase(first)));
        }

        String read() {
            return Wanted.clean(text.substring(from, to)).toLowerCase(Locale.ROOT);
        }
    }

    private boolean is(Looked looked, String word) {
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
