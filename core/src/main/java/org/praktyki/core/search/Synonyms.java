package org.praktyki.core.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.search.Wanted.Term;

/**
 * Words and phrases that mean the same, such as an abbreviation and what it stands for.
 *
 * @param groups each of two terms at least
 */
public record Synonyms(List<List<Term>> groups) {

    /** None. */
    public static final Synonyms NONE = new Synonyms(List.of());

    /** Those of a new installation: the abbreviations that Polish local governments use. */
    public static final Synonyms STANDARD = of(standardLines());

    /** Copies the groups. */
    public Synonyms {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Reads groups as people write them.
     *
     * @param lines a group a line, its terms between commas; lines with fewer than two terms mean nothing
     */
    public static Synonyms of(List<String> lines) {
        return new Synonyms(lines.stream()
                .map(Synonyms::group)
                .filter(group -> group.size() > 1)
                .toList());
    }

    private static List<String> standardLines() {
        try (InputStream lines = Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Term> group(String line) {
        return Arrays.stream(line.split(","))
                .map(text -> Wanted.of(text).needed().stream()
                        .flatMap(term -> term.words().stream())
                        .toList())
                .filter(words -> !words.isEmpty())
                .map(Term::new)
                .distinct()
                .toList();
    }

    /**
     * One of the things that are looked for: what was typed, or anything that means the same.
     *
     * @param typed all of these, one at least
     * @param others any of these will do instead
     */
    public record Need(List<Term> typed, List<Term> others) {

        /** Copies the lists. */
        public Need {
            typed = List.copyOf(typed);
            others = List.copyOf(others);
        }

        /** Every term by which it may be met. */
        public List<Term> terms() {
            return Stream.concat(typed.stream(), others.stream()).toList();
        }
    }

    /**
     * What is needed, with everything that means the same. Words that stand one after another are taken together where they are
     * a known phrase, the longest first.
     *
     * @param same whether two words are the same one, perhaps in different forms
     */
    public List<Need> expand(List<Term> needed, BiPredicate<String, String> same) {
        List<Need> needs = new ArrayList<>();
        for (int at = 0; at < needed.size(); ) {
            int from = at;
            int length = groups.stream()
                    .flatMap(List::stream)
                    .mapToInt(term -> length(needed, from, term, same))
                    .max()
                    .orElse(0);
            int to = from + Math.max(length, 1);
            List<Term> others = groups.stream()
                    .flatMap(group -> group.stream()
                            .filter(term -> length > 0 && length(needed, from, term, same) == length)
                            .flatMap(term -> group.stream().filter(other -> !other.equals(term))))
                    .distinct()
                    .toList();
            needs.add(new Need(needed.subList(from, to), others));
            at = to;
        }
        return needs;
    }

    /** How many of the needed terms a synonym takes up from here on; 0 where it is another one. */
    private static int length(List<Term> needed, int at, Term synonym, BiPredicate<String, String> same) {
        List<String> words = synonym.words();
        if (needed.get(at).isPhrase()) {
            return isSame(needed.get(at).words(), words, same) ? 1 : 0;
        }
        int end = at + words.size();
        if (end > needed.size() || needed.subList(at, end).stream().anyMatch(Term::isPhrase)) {
            return 0;
        }
        List<String> typed = needed.subList(at, end).stream()
                .flatMap(term -> term.words().stream())
                .toList();
        return isSame(typed, words, same) ? words.size() : 0;
    }

    private static boolean isSame(List<String> some, List<String> others, BiPredicate<String, String> same) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same.test(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The groups as they are written. */
    public List<String> lines() {
        return groups.stream()
                .map(group -> group.stream()
                        .map(term -> String.join(" ", term.words()))
                        .collect(Collectors.joining(", ")))
                .toList();
    }
}
