package org.praktyki.core.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What someone looks for among the public practices.
 *
 * @param text words and phrases, all of which are needed, and what is refused, as {@link Wanted} reads it; everything, where
 *     there is no letter or digit in it
 * @param synonyms what means the same as other words
 * @param labels the names under which practices are filed
 * @param choices for each facet that matters the values of which any will do; facets without a choice are left out
 * @param near what lies around a point, alone; a practice without a point lies around none
 * @param preferences kinds of practices of which one at least is needed, where there are any; sorted by {@link Sort#RELEVANCE},
 *     those that meet the weightier ones come first, whatever the words
 * @param counted the facets whose kinds are to be counted
 * @param sort in what order
 * @param page which page of the result, 1 the first, at most {@value #MAX_DEPTH} practices deep
 * @param size how many a page, 1 to {@value #MAX_SIZE}
 */
public record Query(
        String text,
        Synonyms synonyms,
        List<Label> labels,
        Map<Facet, Set<String>> choices,
        Optional<Near> near,
        List<Preference> preferences,
        Set<Facet> counted,
        Sort sort,
        int page,
        int size) {

    /** How many practices one page may hold. */
    public static final int MAX_SIZE = 100;

    /** How far into a result one may page. */
    public static final int MAX_DEPTH = 10_000;

    /** How long the text may be; nobody types more, and longer ones only cost. */
    public static final int MAX_TEXT = 500;

    /** The order of a result. */
    public enum Sort {
        /** Best match first; without words, the same as {@link #NEWEST}. */
        RELEVANCE,
        /** Latest date of entry first; those without one last. */
        NEWEST,
        /** By title, as Polish sorts. */
        TITLE
    }

    /** Refuses sizes and pages out of bounds, and drops choices of nothing. */
    public Query {
        text = text.strip();
        labels = List.copyOf(labels);
        preferences = List.copyOf(preferences);
        Map<Facet, Set<String>> made = new EnumMap<>(Facet.class);
        choices.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                made.put(facet, Set.copyOf(values));
            }
        });
        choices = Collections.unmodifiableMap(made);
        counted = counted.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(counted));
        if (text.length() > MAX_TEXT || size < 1 || size > MAX_SIZE || page < 1 || (long) page * size > MAX_DEPTH) {
            throw new IllegalArgumentException("Text, page or size out of bounds");
        }
    }

    /** What is looked for wherever it lies. */
    public Query(
            String text,
            Synonyms synonyms,
            List<Label> labels,
            Map<Facet, Set<String>> choices,
            Set<Facet> counted,
            Sort sort,
            int page,
            int size) {
        this(text, synonyms, labels, choices, Optional.empty(), List.of(), counted, sort, page, size);
    }

    /** The first practices in some order, everywhere. */
    public static Query first(int size, Sort sort) {
        return new Query("", Synonyms.NONE, List.of(), Map.of(), Set.of(), sort, 1, size);
    }

    /** The newest practices, everywhere. */
    public static Query newest(int size) {
        return first(size, Sort.NEWEST);
    }

    /** The same query for other words. */
    public Query matching(String words) {
        return new Query(words, synonyms, labels, choices, near, preferences, counted, sort, page, size);
    }

    /** The same query that knows what means the same, and where practices are filed. */
    public Query with(Synonyms known, List<Label> names) {
        return new Query(text, known, names, choices, near, preferences, counted, sort, page, size);
    }

    /** The same query with another choice in one facet; with none, everything will do. */
    public Query choosing(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(choices);
        changed.put(facet, values);
        return new Query(text, synonyms, labels, changed, near, preferences, counted, sort, page, size);
    }

    /** The same query for what lies around a point, or for what lies anywhere. */
    public Query around(Optional<Near> place) {
        return new Query(text, synonyms, labels, choices, place, preferences, counted, sort, page, size);
    }

    /** The same query for what meets one of these preferences at least, those that count most first. */
    public Query preferring(List<Preference> kinds) {
        return new Query(text, synonyms, labels, choices, near, kinds, counted, sort, page, size);
    }

    /** The same query in another order. */
    public Query sortedBy(Sort order) {
        return new Query(text, synonyms, labels, choices, near, preferences, counted, order, page, size);
    }

    /** The same query with the kinds of these facets counted. */
    public Query counting(Set<Facet> facets) {
        return new Query(text, synonyms, labels, choices, near, preferences, facets, sort, page, size);
    }

    /** Another page of the same result. */
    public Query atPage(int number) {
        return new Query(text, synonyms, labels, choices, near, preferences, counted, sort, number, size);
    }

    /** What is chosen in a facet; empty where everything will do. */
    public Set<String> chosen(Facet facet) {
        return choices.getOrDefault(facet, Set.of());
    }

    /** How many practices come before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
