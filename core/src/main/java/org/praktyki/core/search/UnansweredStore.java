package org.praktyki.core.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Keeps how often which texts were looked for in vain on which day; nothing of who did so. */
public interface UnansweredStore {

    /**
     * Adds to the counts of a day.
     *
     * @param asked how many times more each text was looked for; each of at most {@value UnansweredQuery#MAX_TEXT} characters
     */
    void add(LocalDate day, Map<String, Long> asked);

    /**
     * The texts of all days together: the most frequent first, of those alike the latest, and then by text.
     *
     * @param limit how many at most
     */
    List<UnansweredQuery> mostAsked(int limit);

    /** Every text that is kept, in any order. */
    List<String> texts();

    /** Forgets a text on all days; nothing happens where it is not kept. */
    void remove(String text);

    /** Forgets what was counted before a day. */
    void removeBefore(LocalDate day);
}
