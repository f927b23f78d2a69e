package org.praktyki.persistence.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

    /** Letters up to here are themselves, whatever stands around them. */
    private static final char USUAL = '\u0131';

    private static final char[] FOLDED = folded();

    /** So many letters at the beginning of a word stay what they are, but for their diacritics, in all readings save one. */
    private static final int BEGINNING = 2;

    private static final String POLISH = "ąćęłńóśźż";

    private final PolishAnalyzer analyzer;
    /** Each a word or several that are to follow one another. */
    private final List<List<Looked>> terms;
    /** The usual letters with which a word may begin that begins a term. */
    private final BitSet beginnings = new BitSet();

    /** Marks what is sought. */
    public TextMarker(Sought sought, PolishAnalyzer analyzer) {
        this.analyzer = analyzer;
        this.terms = sought.needs().stream()
                .flatMap(need -> need.terms().stream())
                .filter(term -> !Question.isJoining(term))
                .map(term -> term.words().stream().map(this::looked).toList())
                .toList();
        Set<Character> letters = new HashSet<>();
        terms.forEach(term -> letters.addAll(term.get(0).beginnings()));
        for (int letter = 0; letter < FOLDED.length; letter++) {
            beginnings.set(letter, FOLDED[letter] == 0 || letters.contains(FOLDED[letter]));
        }
    }

    /** Usual letters as small ones without diacritics; 0 for what is no letter and no digit. */
    private static char[] folded() {
        char[] folded = new char[USUAL + 1];
        for (char letter = 0; letter < folded.length; letter++) {
            folded[letter] =
                    Character.isLetterOrDigit(letter) ? PolishAnalyzer.folded(Character.toLowerCase(letter)) : 0;
        }
        return folded;
    }

    /**
     * A word that is looked for.
     *
     * @param read what each of the readings makes of it
     * @param beginnings its first letters
     * @param asked words of texts, and whether they are forms of it: the same come again and again
     */
    private record Looked(List<Set<String>> read, Set<Character> beginnings, Map<String, Boolean> asked) {

        boolean begins(char letter) {
            return beginnings.contains(letter);
        }
    }

    private Looked looked(String word) {
        List<Set<String>> read = new ArrayList<>();
        Set<Character> letters = new HashSet<>();
        for (TextField field : READINGS) {
            Set<String> names = new HashSet<>(analyzer.terms(field, word));
            names.forEach(name -> letters.add(name.charAt(0)));
            read.add(names);
        }
        return new Looked(read, letters, new ConcurrentHashMap<>());
    }

    @Override
    public List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        int marked = 0;
        for (Word word = Word.first(text); word != null; word = word.next()) {
            for (List<Looked> term : terms) {
                Word last = mayBegin(text.charAt(word.from())) ? stands(term, word) : null;
                for (Word within = word;
                        last != null && within != null && within.from() <= last.from();
                        within = within.next()) {
                    if (within.from() >= marked) {
                        marks.add(new Mark(within.from(), within.to()));
                        marked = within.to();
                    }
                }
            }
        }
        return marks;
    }

    /** Usual letters are looked up, others may stand for any. */
    private boolean mayBegin(char letter) {
        return letter > USUAL || beginnings.get(letter);
    }

    /** The last word of a term that begins with a word; null where another stands there. */
    private @Nullable Word stands(List<Looked> term, Word first) {
        Word last = first;
        Word at = first;
        for (Looked looked : term) {
            if (at == null || !is(looked, at.read())) {
                return null;
            }
            last = at;
            at = at.next();
        }
        return last;
    }

    private boolean is(Looked looked, String word) {
        if (word.isEmpty() || !looked.begins(PolishAnalyzer.folded(word.charAt(0)))) {
            return false;
        }
        Boolean known = looked.asked().get(word);
        if (known == null) {
            known = isForm(looked, word);
            looked.asked().put(word, known);
        }
        return known;
    }

    private boolean isForm(Looked looked, String word) {
        for (int i = 0; i < READINGS.size(); i++) {
            Set<String> names = looked.read().get(i);
            if (!names.isEmpty() && isAnyOf(names, word, READINGS.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Only the dictionary changes how words begin: by the other readings, most words can be told from afar. */
    private boolean isAnyOf(Set<String> names, String word, TextField field) {
        if (field.reading() == Reading.LEMMA) {
            return !Collections.disjoint(analyzer.lemmas(word), names);
        }
        for (String name : names) {
            if (beginAlike(name, word)) {
                return !Collections.disjoint(analyzer.terms(field, word), names);
            }
        }
        return false;
    }

    /**
     * Whether the beginnings of two words do not differ.
     *
     * @param name without diacritics
     */
    private static boolean beginAlike(String name, String word) {
        int letters = Math.min(BEGINNING, Math.min(name.length(), word.length()));
        for (int at = 0; at < letters; at++) {
            char letter = word.charAt(at);
            if (letter >= 0x80 && POLISH.indexOf(letter) < 0) {
                // may come to more than one letter
                return true;
            }
            if (PolishAnalyzer.folded(letter) != name.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** A word of a text, from one character up to another. */
    private record Word(String text, int from, int to) {

        static @Nullable Word first(String text) {
            return at(text, 0);
        }

        @Nullable
        Word next() {
            return at(text, to);
        }

        private static @Nullable Word at(String text, int start) {
            int from = -1;
            for (int at = start, size; at < text.length(); at += size) {
                int letter = text.codePointAt(at);
                size = Character.charCount(letter);
                boolean inside = isOfWord(letter);
                if (inside && from < 0) {
                    from = at;
                } else if (!inside && from >= 0) {
                    return new Word(text, from, at);
                }
            }
            return from < 0 ? null : new Word(text, from, text.length());
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

        String read() {
            return Wanted.clean(text.substring(from, to)).toLowerCase(Locale.ROOT);
        }
    }
}
