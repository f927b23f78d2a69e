package org.praktyki.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Suggestions.Place;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/** The places in which there are practices, read from the index once after each of its changes. */
final class Gazetteer {

    private static final List<Facet> SMALLEST_FIRST = List.of(Facet.LOCALITY, Facet.POWIAT, Facet.VOIVODESHIP);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final SearchEngine engine;
    private volatile @Nullable Edition edition;

    Gazetteer(SearchEngine engine) {
        this.engine = engine;
    }

    /** A state of the index, and the places in it, those with the most practices first. */
    private record Edition(long position, List<Entry> entries) {}

    /**
     * A place.
     *
     * @param name its words, folded
     */
    private record Entry(Place place, List<String> name, long practices) {

        boolean beginsWith(List<String> words) {
            return words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
        }
    }

    /**
     * Places whose name has a word that begins like each one typed: those that have the words as typed first, then those that
     * begin so themselves.
     */
    List<Place> places(String typed, int limit) {
        List<String> words = words(typed);
        return current().entries().stream()
                .filter(entry -> entry.beginsWith(words))
                .sorted(Comparator.<Entry, Boolean>comparing(
                                entry -> !entry.name().containsAll(words))
                        .thenComparing(entry -> !entry.name().get(0).startsWith(words.get(0))))
                .limit(limit)
                .map(Entry::place)
                .toList();
    }

    /** The words of a text, folded; none where it has neither letter nor digit. */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Slug.fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Edition current() {
        long position = engine.position();
        Edition known = edition;
        if (known == null || known.position() != position) {
            known = new Edition(position, read());
            edition = known;
        }
        return known;
    }

    private List<Entry> read() {
        Map<Facet, List<FacetCount>> counts = engine.search(Query.newest(1).counting(EnumSet.copyOf(SMALLEST_FIRST)))
                .counts();
        Set<String> towns = new HashSet<>();
        counts.getOrDefault(Facet.LOCALITY, List.of())
                .forEach(town -> towns.add(town.value().label()));
        List<Entry> entries = new ArrayList<>();
        counts.forEach((facet, all) -> all.stream()
                // a city that is a powiat too is one place to whoever looks for it
                .filter(count ->
                        facet != Facet.POWIAT || !towns.contains(count.value().label()))
                .forEach(count -> entries.add(
                        new Entry(new Place(facet, count.value()), name(facet, count.value()), count.practices()))));
        entries.removeIf(entry -> entry.name().isEmpty());
        entries.sort(Comparator.comparingLong(Entry::practices)
                .reversed()
                .thenComparingInt(entry -> SMALLEST_FIRST.indexOf(entry.place().facet()))
                .thenComparing(entry -> entry.place().value().value()));
        return List.copyOf(entries);
    }

    private static List<String> name(Facet facet, FacetValue value) {
        return switch (facet) {
            case VOIVODESHIP ->
                Arrays.stream(Voivodeship.values())
                        .filter(voivodeship -> voivodeship.slug().equals(value.value()))
                        .flatMap(voivodeship -> words(voivodeship.polishName()).stream())
                        .toList();
            case POWIAT -> words(value.label() + " " + Facet.THE_WORD);
            // whoever types that word does not look for every town in one
            default ->
                words(value.label()).stream()
                        .filter(word -> !word.equals(Facet.THE_WORD))
                        .toList();
        };
    }
}
