package org.praktyki.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's name as it can stand in Polish text: with or without titles, in either order, with an initial, and in any case of the
 * declension.
 */
final class PersonName {

    private static final Set<String> TITLES = Set.of(
            "pan",
            "pani",
            "p",
            "panstwo",
            "dr",
            "mgr",
            "inz",
            "prof",
            "hab",
            "lic",
            "ks",
            "arch",
            "mec",
            "lek",
            "med",
            "plk",
            "mjr",
            "kpt",
            "st",
            "mlodszy",
            "starszy",
            "inspektor",
            "kierownik",
            "dyrektor",
            "koordynator",
            "naczelnik");
    /** The endings of the declension of names, diacritics folded, after the name's own last vowel. */
    private static final String ENDING =
            "(?:a|y|i|e|o|u|ie|em|iem|owi|om|ow|ego|emu|iego|iemu|im|ym|iej|ej|ich|ych|ami|ach)?";

    /** What the last consonant becomes before the ending of the locative: Monika, Monice. */
    private static final Map<String, String> SOFT =
            Map.of("k", "c", "g", "dz", "r", "rz", "t", "ci", "d", "dzi", "ch", "sz", "st", "sci");

    private static final String BETWEEN = "[\\s._,+-]{0,3}";

    private final List<String> words;

    private PersonName(List<String> words) {
        this.words = words;
    }

    /** What of a contact's name is the name of a person, titles and what stands behind a comma, a dash or in brackets left out. */
    static PersonName of(String name) {
        String head = FoldedText.of(name).split("[,;:(/|]| - ", 2)[0];
        List<String> words = Arrays.stream(head.split("[^\\p{L}']+"))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .toList();
        return new PersonName(words);
    }

    /** Whether it can be told from other words: a single word cannot. */
    boolean isDistinct() {
        return words.size() > 1;
    }

    /** The word that is rarest in texts; a surname in most cases. */
    String lastWord() {
        return words.get(words.size() - 1);
    }

    /** The beginning that the surname's forms share. */
    String stem() {
        return stem(lastWord());
    }

    /** Patterns for folded text. */
    List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        List<String> order = new ArrayList<>(words);
        for (int turn = 0; turn < words.size(); turn++) {
            patterns.add(whole(order.stream().map(PersonName::forms).collect(Collectors.joining(BETWEEN))));
            Collections.rotate(order, 1);
        }
        String initial = Pattern.quote(words.get(0).substring(0, 1)) + "\\.\\s{0,2}";
        patterns.add(whole(initial
                + words.subList(1, words.size()).stream().map(PersonName::forms).collect(Collectors.joining(BETWEEN))));
        return patterns;
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
    }

    private static String forms(String word) {
        String forms = Pattern.quote(stem(word)) + ENDING;
        if (word.matches(".{1,60}(?:ek|ec|el)")) {
            // Marek, Marka: the vowel before the last letter goes
            forms +=
                    "|" + Pattern.quote(word.substring(0, word.length() - 2) + word.charAt(word.length() - 1)) + ENDING;
        }
        for (Map.Entry<String, String> soft : SOFT.entrySet()) {
            String hard = soft.getKey();
            if (stem(word).endsWith(hard)) {
                String kept = stem(word).substring(0, stem(word).length() - hard.length());
                forms += "|" + Pattern.quote(kept + soft.getValue() + "e");
            }
        }
        return "(?:" + Pattern.quote(word) + "|" + forms + ")";
    }

    private static String stem(String word) {
        return word.length() > 3 && "aeiouy".indexOf(word.charAt(word.length() - 1)) >= 0
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
