package org.praktyki.persistence.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Mark;
import org.praktyki.core.search.Marker;
import org.praktyki.core.search.Wanted;

/**
 * Marks the words that a query looks for; those of a phrase only where they stand together. Asking the dictionary costs, so only
 * words are read that begin like one of those: the forms of a word that do not are very few. For one thread at a time.
 */
public final class TextMarker implements Marker {

    private static final List<TextField> READINGS =
            TextField.ALL.stream().filter(field -> field.zone() == Zone.WHOLE).toList();

    /** Up to here are the letters of European languages. */
    private static final char USUAL = '\u017e';

    private static final char[] FOLDED = folded();

    /** So many letters at the beginning of a word stay what they are, but for their diacritics, in its stem. */
    private static final int BEGINNING = 2;

    private static final String POLISH = "ąćęłńóśźż";

    private final PolishAnalyzer analyzer;
    /** Each a word or several that are to follow one another. */
    private final List<List<Looked>> terms;
    /** The letters without diacritics with which a word may begin that begins a term. */
    private final BitSet beginnings = new BitSet();

    /** Marks what is sought. */
    public TextMarker(Sought sought, PolishAnalyzer analyzer) {
        this.analyzer = analyzer;
        this.terms = sought.needs().stream()
                .flatMap(need -> need.terms().stream())
                .filter(term -> !Question.isJoining(term))
                .map(term -> term.words().stream().map(this::looked).toList())
                .toList();
        terms.forEach(term -> beginnings.or(term.get(0).beginnings()));
    }

    /** Usual letters as small ones without diacritics; 0 for what is no letter and no digit, or is not what it looks like. */
    private static char[] folded() {
        char[] folded = new char[USUAL + 1];
        for (char letter = 0; letter < folded.length; letter++) {
            String itself = String.valueOf(letter);
            boolean plain =
                    Character.isLetterOrDigit(letter) && Wanted.clean(itself).equals(itself);
            folded[letter] = plain ? PolishAnalyzer.folded(Character.toLowerCase(letter)) : 0;
        }
        return folded;
    }

    /**
     * A word that is looked for.
     *
     * @param read what each of the readings makes of it
     * @param beginnings its first letters
     */
    private record Looked(List<List<String>> read, BitSet beginnings) {}

    private Looked looked(String word) {
        List<List<String>> read = new ArrayList<>();
        BitSet letters = new BitSet();
        for (TextField field : READINGS) {
            List<String> names = analyzer.terms(field, word);
            names.forEach(name -> letters.set(name.charAt(0)));
            read.add(names);
        }
        return new Looked(read, letters);
    }

    @Override
    public List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        int marked = 0;
        for (int at = beginning(text, 0); at < text.length(); ) {
            Words words = new Words(text, at);
            words.next();
            for (List<Looked> term : terms) {
                int end = end(term, words);
                marked = end > marked ? mark(new Words(text, Math.max(at, marked)), end, marks) : marked;
            }
            at = beginning(text, words.to());
        }
        return marks;
    }

    /**
     * Where the next word begins that may begin a term; the text's length where none does.
     *
     * @param from no character within a word
     */
    private int beginning(String text, int from) {
        boolean inside = false;
        int at = from;
        while (at < text.length()) {
            char unit = text.charAt(at);
            int letter = unit <= USUAL ? unit : text.codePointAt(at);
            boolean ofWord = Words.isOfWord(letter);
            if (ofWord && !inside && mayBegin(unit)) {
                return at;
            }
            inside = ofWord;
            at += Character.charCount(letter);
        }
        return at;
    }

    /** Usual letters are looked up, others may stand for any. */
    private boolean mayBegin(char letter) {
        return letter > USUAL || FOLDED[letter] == 0 || beginnings.get(FOLDED[letter]);
    }

    /** Where a term ends that begins with the current word; -1 where another stands there. */
    private int end(List<Looked> term, Words words) {
        if (!is(term.get(0), words.read())) {
            return -1;
        }
        Words last = words;
        for (Looked looked : term.subList(1, term.size())) {
            last = new Words(words.text, last.to());
            if (!last.next() || !is(looked, last.read())) {
                return -1;
            }
        }
        return last.to();
    }

    /** Marks the words up to an end. */
    private static int mark(Words words, int end, List<Mark> marks) {
        while (words.next() && words.to() <= end) {
            marks.add(new Mark(words.from(), words.to()));
        }
        return end;
    }

    private boolean is(Looked looked, String word) {
        if (word.isEmpty() || !looked.beginnings().get(PolishAnalyzer.folded(word.charAt(0)))) {
            return false;
        }
        for (int i = 0; i < READINGS.size(); i++) {
            if (isAnyOf(looked.read().get(i), word, READINGS.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Only the dictionary changes how words begin: by the other readings, most words can be told from afar. */
    private boolean isAnyOf(List<String> names, String word, TextField field) {
        if (field.reading() == Reading.LEMMA) {
            return !names.isEmpty() && haveInCommon(names, analyzer.lemmas(word));
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int letters = field.reading() == Reading.ENGLISH ? Math.min(BEGINNING, name.length()) : name.length();
            if (beginAlike(name, word, letters)) {
                return haveInCommon(names, analyzer.terms(field, word));
            }
        }
        return false;
    }

    /** Both are of one or two, nearly always. */
    private static boolean haveInCommon(List<String> some, List<String> others) {
        for (int i = 0; i < others.size(); i++) {
            if (some.contains(others.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the beginnings of two words may be the same.
     *
     * @param name without diacritics
     * @param letters how many of them count
     */
    private static boolean beginAlike(String name, String word, int letters) {
        for (int at = 0; at < letters; at++) {
            char letter = at < word.length() ? word.charAt(at) : 0;
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

    /** The words of a text one after another, each from one character up to another. */
    private static final class Words {

        private static final boolean[] USUALLY = new boolean[USUAL + 1];

        static {
            for (int letter = 0; letter < USUALLY.length; letter++) {
                USUALLY[letter] = isOfWordByType(letter);
            }
        }

        private final String text;
        private int from;
        private int to;
        private @Nullable String read;

        /** Those from a character on. */
        Words(String text, int start) {
            this.text = text;
            this.to = start;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        /** Goes on to the next one; false where there is none. */
        boolean next() {
            read = null;
            from = behind(to, false);
            to = behind(from, true);
            return from < to;
        }

        /** Where characters end that are all of words, or all not. */
        private int behind(int start, boolean ofWords) {
            int at = start;
            while (at < text.length()) {
                char unit = text.charAt(at);
                int letter = unit <= USUAL ? unit : text.codePointAt(at);
                if (isOfWord(letter) != ofWords) {
                    break;
                }
                at += Character.charCount(letter);
            }
            return at;
        }

        private static boolean isOfWord(int letter) {
            return letter <= USUAL ? USUALLY[letter] : isOfWordByType(letter);
        }

        private static boolean isOfWordByType(int letter) {
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

        /** As readings take it. */
        String read() {
            String known = read;
            if (known == null) {
                known = Wanted.clean(text.substring(from, to)).toLowerCase(Locale.ROOT);
                read = known;
            }
            return known;
        }
    }
}
