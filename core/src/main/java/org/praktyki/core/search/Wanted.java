package org.praktyki.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What someone typed, taken apart: words, phrases in quotation marks, and what stands behind a hyphen and is not wanted. Nothing
 * else has a meaning, so nothing that is typed can be wrong.
 *
 * @param needed all of these
 * @param refused none of these
 */
public record Wanted(List<Term> needed, List<Term> refused) {

    /** How many different terms are looked for; the rest of a longer text is passed over, since each costs. */
    public static final int MAX_TERMS = 20;

    private static final String QUOTES = "\"„”“«»";

    /** A quoted phrase or a run of anything but space and quotation marks, either perhaps behind a hyphen that follows no word. */
    private static final Pattern PIECE = Pattern.compile("(?<refused>(?<![\\p{L}\\p{Nd}])[-−])?(?:[" + QUOTES
            + "](?<phrase>[^" + QUOTES + "]+)[" + QUOTES + "]|(?<plain>[^\\s" + QUOTES + "]+))");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Mn}\\p{Cf}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    /**
     * A word, or words that are to stand together.
     *
     * @param words in small letters, one at least, each of letters and digits
     */
    public record Term(List<String> words) {

        /** Copies the words. */
        public Term {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("A term without words");
            }
        }

        /** Whether it is more than a single word. */
        public boolean isPhrase() {
            return words.size() > 1;
        }
    }

    /** Copies the lists. */
    public Wanted {
        needed = List.copyOf(needed);
        refused = List.copyOf(refused);
    }

    /** Takes a text apart. */
    public static Wanted of(String text) {
        Set<Term> needed = new LinkedHashSet<>();
        Set<Term> refused = new LinkedHashSet<>();
        for (MatchResult piece : PIECE.matcher(clean(text)).results().toList()) {
            Set<Term> terms = piece.group("refused") == null ? needed : refused;
            if (piece.group("phrase") == null) {
                words(piece.group("plain")).forEach(word -> terms.add(new Term(List.of(word))));
            } else {
                List<String> words = words(piece.group("phrase"));
                if (!words.isEmpty()) {
                    terms.add(new Term(words.subList(0, Math.min(words.size(), MAX_TERMS))));
                }
            }
        }
        return new Wanted(first(needed), first(refused));
    }

    /** Composed letters, ligatures taken apart, soft hyphens and the like removed: pages and PDF files bring all of that. */
    public static String clean(String text) {
        return isClean(text)
                ? text
                : INVISIBLE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
    }

    /** Whether it is of characters alone that are what they are. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7f && !isLetterWithDiacritic(c) && (c < 0x2013 || c > 0x2015) && (c < 0x2018 || c > 0x201f)) {
                return false;
            }
        }
        return true;
    }

    /** Of Unicode's Latin-1 Supplement and Latin Extended-A, but for those that are two letters or a letter and a mark. */
    private static boolean isLetterWithDiacritic(char c) {
        return c >= 0xc0 && c <= 0x17e && c != 0x132 && c != 0x133 && c != 0x13f && c != 0x140 && c != 0x149;
    }

    private static List<Term> first(Set<Term> terms) {
        return terms.stream().limit(MAX_TERMS).toList();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
        return words;
    }

    /** Whether nothing is looked for, so that everything is found but what is refused. */
    public boolean isEmpty() {
        return needed.isEmpty();
    }
}
