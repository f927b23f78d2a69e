package org.praktyki.core.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.search.Wanted.Term;

/**
 * Words and phrases that mean the same, such as an abbreviation and what it stands for.
 *
 * @param groups each of two terms at least
 */
public record Synonyms(List<List<Term>> groups) {

    /** None. */
    public static final Synonyms NONE = new Synonyms(List.of());

    /** How many groups there may be: each query is held against all of them. */
    public static final int MAX_GROUPS = 300;

    /** How long a line may be. */
    public static final int MAX_LINE = 300;

    /** Those of a new installation as people write them: the abbreviations that Polish local governments use. */
    public static final List<String> STANDARD_LINES = standardLines();

    /** Those of a new installation. */
    public static final Synonyms STANDARD = of(STANDARD_LINES);

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

    /**
     * What is wrong with groups as people write them: each in the field {@code synonyms[i]}, counted from 0 over all lines, the blank
     * ones too, which are none of it.
     */
    public static List<Finding> problems(List<String> lines) {
        List<Finding> findings = new ArrayList<>();
        Set<Set<Term>> groups = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                Set<Term> group = new HashSet<>(group(line));
                Optional<Problem> problem = groups.size() == MAX_GROUPS
                        ? Optional.of(Problem.TOO_MANY_LINES)
                        : problem(line, group)
                                .or(() -> groups.add(group) ? Optional.empty() : Optional.of(Problem.REPEATED_LINE));
                int at = i;
                problem.ifPresent(wrong -> findings.add(new Finding("synonyms[" + at + "]", line.strip(), wrong)));
            }
        }
        return findings;
    }

    private static Optional<Problem> problem(String line, Set<Term> group) {
        if (line.length() > MAX_LINE) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (Arrays.stream(line.split(",", -1)).anyMatch(term -> words(term).isEmpty())) {
            return Optional.of(Problem.NO_WORD);
        }
        return group.size() < 2 ? Optional.of(Problem.ONE_TERM_ONLY) : Optional.empty();
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
                .map(Synonyms::words)
                .filter(words -> !words.isEmpty())
                .map(Term::new)
                .distinct()
                .toList();
    }

    private static List<String> words(String term) {
        return Wanted.of(term).needed().stream()
                .flatMap(part -> part.words().stream())
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
