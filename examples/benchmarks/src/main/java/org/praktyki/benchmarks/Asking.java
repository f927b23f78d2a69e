package org.praktyki.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.search.Facet;

/**
 * What a visitor looks for.
 *
 * @param kind what sort of question it is
 * @param text as it is typed
 * @param choices what is chosen beside it
 */
record Asking(Kind kind, String text, Map<Facet, Set<String>> choices) {

    /** How many a page are asked for. */
    static final int SIZE = 20;

    /** Sorts of questions, with how many of a hundred are such. */
    enum Kind {
        COMMON("one common word", 12),
        MIDDLING("one middling word", 14),
        RARE("one rare word", 10),
        TWO("two words", 16),
        THREE("three words", 8),
        FOLDED("a word without diacritics", 8),
        MISSPELT("a word with two letters swapped", 4),
        PHRASE("a phrase of two words", 6),
        NARROWED("a word within a choice", 10),
        BROWSED("no word, one or two choices", 6),
        PLACE("a place, a word", 6);

        private final String label;
        private final int weight;

        Kind(String label, int weight) {
            this.label = label;
            this.weight = weight;
        }

        String label() {
            return label;
        }

        int weight() {
            return weight;
        }
    }

    /** As the list page's address has it. */
    String parameters() {
        Stream<String> chosen = choices.entrySet().stream()
                .flatMap(choice ->
                        choice.getValue().stream().map(value -> choice.getKey().slug() + "=" + value));
        Stream<String> words =
                text.isEmpty() ? Stream.empty() : Stream.of("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        return Stream.of(words, chosen, Stream.of("size=" + SIZE))
                .flatMap(part -> part)
                .collect(Collectors.joining("&"));
    }
}
