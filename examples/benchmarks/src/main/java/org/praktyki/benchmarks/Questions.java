package org.praktyki.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.praktyki.benchmarks.Asking.Kind;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.text.Slug;

/** What visitors of a {@link Library} look for, always the same; words stand in any of their forms. */
final class Questions {

    private static final Pattern SPACE = Pattern.compile("[^\\p{L}]+");
    /** Words up to here are common, the next are middling, and those behind the real ones rare. */
    private static final int COMMON = 60;

    private static final int MIDDLING = 320;
    private static final int RARE = 12_000;
    private static final int SHORTEST = 4;

    private final Library library;
    private final int practices;
    private final RandomGenerator random = new SplittableRandom(4);

    private Questions(Library library, int practices) {
        this.library = library;
        this.practices = practices;
    }

    /** So many questions of all kinds, mixed, each kind by its weight. */
    static List<Asking> of(Library library, int practices, int number) {
        Questions questions = new Questions(library, practices);
        List<Asking> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < Math.ceilDiv(number * kind.weight(), 100); i++) {
                all.add(questions.ask(kind));
            }
        }
        Collections.shuffle(all, new Random(1));
        return all;
    }

    private Asking ask(Kind kind) {
        return switch (kind) {
            case COMMON -> words(kind, ranked(0, COMMON));
            case MIDDLING -> words(kind, ranked(COMMON, MIDDLING));
            case RARE -> words(kind, ranked(MIDDLING, RARE));
            case TWO -> words(kind, together(2));
            case THREE -> words(kind, together(3));
            case FOLDED -> words(kind, Slug.fold(ranked(0, MIDDLING)));
            case MISSPELT -> words(kind, misspelt());
            case PHRASE -> words(kind, '"' + phrase() + '"');
            case NARROWED -> new Asking(kind, ranked(0, MIDDLING), choices(1 + random.nextInt(2)));
            case BROWSED -> new Asking(kind, "", choices(1 + random.nextInt(2)));
            case PLACE -> words(kind, place().recordCard().locality().orElse("") + " " + ranked(0, COMMON));
        };
    }

    private static Asking words(Kind kind, String text) {
        return new Asking(kind, text, Map.of());
    }

    private Practice place() {
        return library.practice(1 + random.nextInt(practices));
    }

    private String ranked(int from, int to) {
        return library.vocabulary().meaning(random.nextInt(from, to), random);
    }

    /** Words that stand in one practice. */
    private String together(int number) {
        List<String> words = spoken(place());
        List<String> chosen = new ArrayList<>();
        while (chosen.size() < number) {
            chosen.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", chosen);
    }

    private String phrase() {
        List<String> words = new ArrayList<>();
        while (words.size() < 2) {
            String[] title = SPACE.split(place().title());
            int at = random.nextInt(title.length - 1);
            words = new ArrayList<>(List.of(title[at], title[at + 1]));
            words.removeIf(word -> word.length() < SHORTEST);
        }
        return String.join(" ", words);
    }

    private static List<String> spoken(Practice practice) {
        String text = practice.title() + " " + practice.summary().plainText();
        return SPACE.splitAsStream(text)
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }

    /** A longer word with two neighbouring letters swapped. */
    private String misspelt() {
        String word = ranked(0, MIDDLING);
        while (word.length() < 7) {
            word = ranked(0, MIDDLING);
        }
        int at = random.nextInt(2, word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    /** Of a practice, so that there is something to find. */
    private Map<Facet, Set<String>> choices(int number) {
        List<Facet> facets = new ArrayList<>(List.of(
                Facet.CATEGORY, Facet.VOIVODESHIP, Facet.UNIT_TYPE, Facet.POPULATION, Facet.YEAR, Facet.POWIAT));
        Practice practice = place();
        Map<Facet, Set<String>> choices = new EnumMap<>(Facet.class);
        while (choices.size() < number) {
            Facet facet = facets.remove(random.nextInt(facets.size()));
            facet.of(Searchable.of(practice)).stream()
                    .map(FacetValue::value)
                    .findFirst()
                    .ifPresent(value -> choices.put(facet, Set.of(value)));
        }
        return choices;
    }
}
