package org.praktyki.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Words with their inflected forms, used as often as people use words (Zipf: the n-th about a hundred times as often as the
 * hundred n-th). The frequent ones are Polish; after them comes a long tail of made-up ones that no dictionary knows, as names,
 * abbreviations and mistakes are in real texts.
 */
final class Vocabulary {

    /** How many made-up words there are beside the real ones. */
    private static final int TAIL = 40_000;

    private static final double STEEPNESS = 1.1;

    /** The endings of a class; a dash is none. */
    private static final Map<String, String> ENDINGS = Map.of(
            "x", "-",
            "fa", "a y ę ą om ami ach",
            "fk", "a i ę ą om ami ach",
            "fj", "ja ji ję ją je jom jami jach",
            "fość", "ość ości ością ościom ościami ościach",
            "m", "- u owi em y ów om ami ach",
            "mk", "- u owi iem i ów om ami ach",
            "nie", "nie nia niu niem niom niami niach",
            "adj", "y a e ego ej emu ym ych ymi ą",
            "adjk", "i a ie iego iej iemu im ich imi ą");

    private static final String PAST = "no ł ła ło ły ć";
    private static final String[] ONSETS = "b br c cz d dr f g gr h k kr l ł m n p pr r s st sz t tr w z".split(" ");
    private static final String[] VOWELS = "a e i o u y ą ó".split(" ");
    private static final String[] CODAS = {"", "", "n", "r", "l", "s", "w", "rt", "nt", "lk"};

    private final List<List<String>> words = new ArrayList<>();
    private final double[] upTo;
    private final int joining;

    Vocabulary() {
        for (String line : lines("words.txt")) {
            String[] parts = line.split(" ");
            String endings = parts[0].equals("v") ? PAST : Objects.requireNonNull(ENDINGS.get(parts[0]), line);
            Arrays.stream(parts).skip(1).map(stem -> forms(stem, endings)).forEach(words::add);
        }
        joining = lines("words.txt").get(0).split(" ").length - 1;
        makeUp();
        upTo = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += Math.pow(rank + 2.7, -STEEPNESS);
            upTo[rank] = sum;
        }
    }

    /** Lines of a text beside this class, without comments. */
    static List<String> lines(String name) {
        try (InputStream text = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> forms(String stem, String endings) {
        return Arrays.stream(endings.split(" "))
                .map(ending -> ending.equals("-") ? stem : stem + ending)
                .toList();
    }

    private void makeUp() {
        RandomGenerator random = new SplittableRandom(7);
        List<String> classes = List.of("fa", "fk", "m", "adj", "fość");
        for (int i = 0; i < TAIL; i++) {
            StringBuilder stem = new StringBuilder();
            for (int syllables = 2 + i % 2; syllables > 0; syllables--) {
                stem.append(one(ONSETS, random)).append(one(VOWELS, random));
                stem.append(syllables == 1 ? "" : one(CODAS, random));
            }
            stem.append(one(ONSETS, random));
            words.add(forms(
                    stem.toString(), Objects.requireNonNull(ENDINGS.get(classes.get(random.nextInt(classes.size()))))));
        }
    }

    private static String one(String[] all, RandomGenerator random) {
        return all[random.nextInt(all.length)];
    }

    /** A word in any of its forms, the common ones more often. */
    String word(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return form(Math.min(found < 0 ? -found - 1 : found, words.size() - 1), random);
    }

    /** A form of the word that is used so often; 0 the most frequent of those that mean something. */
    String meaning(int rank, RandomGenerator random) {
        return form(joining + rank, random);
    }

    /** How many words mean something. */
    int size() {
        return words.size() - joining;
    }

    private String form(int rank, RandomGenerator random) {
        List<String> forms = words.get(rank);
        return forms.get(random.nextInt(forms.size()));
    }
}
