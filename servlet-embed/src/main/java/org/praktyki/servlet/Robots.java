package org.praktyki.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows programs that are no visitors by the words with which they name themselves in {@code User-Agent}; one that names itself not at
 * all is none either. All words are looked for in one go over the text (Aho and Corasick, 1975), as this is done for each page, and
 * nothing of the text is remembered.
 */
final class Robots {

    /** Those that the library knows. */
    static final Robots KNOWN = new Robots(known());

    private static final int LETTERS = 128;
    private static final int LONGEST = 400;

    /** Where a robot is known, whatever follows. */
    private static final int FOUND = -1;

    /** For each state and letter where the row of the next state begins, or that a robot was found. */
    private final int[] next;

    /**
     * Knows words.
     *
     * @param words in ASCII; one that begins with an exclamation mark is none, though it ends in another one
     */
    private Robots(List<String> words) {
        this.next = new Making(words).table();
    }

    private static List<String> known() {
        try (InputStream file = Robots.class.getResourceAsStream("robots-known.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The known ones and others.
     *
     * @param more words separated by commas
     */
    static Robots knownAnd(String more) {
        Stream<String> added = Arrays.stream(more.split(",")).map(String::strip).filter(word -> !word.isEmpty());
        return new Robots(Stream.concat(known().stream(), added).toList());
    }

    /** Whether whoever names itself so is no visitor. */
    boolean include(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return true;
        }
        int at = 0;
        int length = Math.min(userAgent.length(), LONGEST);
        for (int i = 0; i < length; i++) {
            int letter = small(userAgent.charAt(i));
            at = letter < LETTERS ? next[at + letter] : 0;
            if (at == FOUND) {
                return true;
            }
        }
        return false;
    }

    private static int small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    /** The automaton while it is made. */
    private static final class Making {

        /** For each state and letter the next state. */
        private final List<int[]> next = new ArrayList<>();

        /** For each state what the longest word says that ends there. */
        private final List<Verdict> verdicts = new ArrayList<>();

        private enum Verdict {
            NONE,
            ROBOT,
            VISITOR
        }

        Making(List<String> words) {
            state();
            words.forEach(word -> add(word.toLowerCase(Locale.ROOT)));
            link();
        }

        private int state() {
            next.add(new int[LETTERS]);
            verdicts.add(Verdict.NONE);
            return next.size() - 1;
        }

        private void add(String line) {
            boolean isVisitor = line.startsWith("!");
            int at = 0;
            for (char letter : line.substring(isVisitor ? 1 : 0).toCharArray()) {
                if (letter >= LETTERS) {
                    throw new IllegalArgumentException("Not in ASCII: " + line);
                }
                int[] ways = next.get(at);
                if (ways[letter] == 0) {
                    ways[letter] = state();
                }
                at = ways[letter];
            }
            verdicts.set(at, isVisitor ? Verdict.VISITOR : Verdict.ROBOT);
        }

        /** Where no word goes on, that one does which begins latest in what was read; nearer states first. */
        private void link() {
            int[] instead = new int[next.size()];
            Queue<Integer> waiting = new ArrayDeque<>(List.of(0));
            while (!waiting.isEmpty()) {
                int at = waiting.remove();
                int[] ways = next.get(at);
                if (verdicts.get(at) == Verdict.NONE) {
                    verdicts.set(at, verdicts.get(instead[at]));
                }
                for (int letter = 0; letter < LETTERS; letter++) {
                    int to = ways[letter];
                    int otherwise = at == 0 ? 0 : next.get(instead[at])[letter];
                    if (to == 0) {
                        ways[letter] = otherwise;
                    } else {
                        instead[to] = otherwise;
                        waiting.add(to);
                    }
                }
            }
        }

        int[] table() {
            int[] table = new int[next.size() * LETTERS];
            for (int at = 0; at < next.size(); at++) {
                for (int letter = 0; letter < LETTERS; letter++) {
                    int to = next.get(at)[letter];
                    table[at * LETTERS + letter] = verdicts.get(to) == Verdict.ROBOT ? FOUND : to * LETTERS;
                }
            }
            return table;
        }
    }
}
