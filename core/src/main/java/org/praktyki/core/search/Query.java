package org.praktyki.core.search;

import java.util.Optional;
import java.util.Set;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/**
 * What someone looks for among the public practices.
 *
 * @param text words, all of which are needed; everything, where there is no letter or digit in it
 * @param categories topics, any of which will do; empty for all
 * @param voivodeship where; absent for everywhere
 * @param unitType carried out by what kind of local government; absent for any
 * @param sort in what order
 * @param page which page of the result, 1 the first, at most {@value #MAX_DEPTH} practices deep
 * @param size how many a page, 1 to {@value #MAX_SIZE}
 */
public record Query(
        String text,
        Set<Slug> categories,
        Optional<Voivodeship> voivodeship,
        Optional<UnitType> unitType,
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

    /** Refuses sizes and pages out of bounds. */
    public Query {
        text = text.strip();
        categories = Set.copyOf(categories);
        if (text.length() > MAX_TEXT || size < 1 || size > MAX_SIZE || page < 1 || (long) page * size > MAX_DEPTH) {
            throw new IllegalArgumentException("Text, page or size out of bounds");
        }
    }

    /** The newest practices, everywhere. */
    public static Query newest(int size) {
        return new Query("", Set.of(), Optional.empty(), Optional.empty(), Sort.NEWEST, 1, size);
    }

    /** The same query for other topics. */
    public Query within(Set<Slug> topics) {
        return new Query(text, topics, voivodeship, unitType, sort, page, size);
    }

    /** The same query for other words. */
    public Query matching(String words) {
        return new Query(words, categories, voivodeship, unitType, sort, page, size);
    }

    /** How many practices come before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
