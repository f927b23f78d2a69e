package org.praktyki.core.embed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Keeps how often which hosts asked for which widgets on which day; nothing of who looked at their pages. */
public interface EmbedCountStore {

    /**
     * Adds to the counts of a day.
     *
     * @param times how many times more
     */
    void add(LocalDate day, Map<Embedded, Long> times);

    /** The counts since a day, that one included, added up: the most frequent first, and then by host, widget and refusal. */
    List<EmbedCount> since(LocalDate day);

    /** Every host of which something is kept, in any order. */
    List<String> hosts();

    /** Forgets a host on all days; nothing happens where nothing is kept of it. */
    void remove(String host);

    /** Forgets what was counted before a day. */
    void removeBefore(LocalDate day);
}
