package org.praktyki.core.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps how often what was used on which day; nothing of who did so. Days go from the first to the last, both included.
 *
 * <p>Days that were summed up to months count in {@link #total} and {@link #forEach}, and are no days any more.
 */
public interface UsageStore {

    /** Adds the counts of a batch. One that was added already changes nothing: it was sent again because nobody knew. */
    void add(UsageBatch batch);

    /** The first day of which anything is known; absent where nothing is. */
    Optional<LocalDate> firstDay();

    /** The days on which the site was used, in their order. */
    List<UsageDay> days(LocalDate first, LocalDate last);

    /**
     * What was used most often in a way, the most frequent first, and then by identity.
     *
     * @param limit how many at most
     */
    List<UsageCount> most(Use use, Thing.Kind kind, LocalDate first, LocalDate last, int limit);

    /** How often something was used, on all days and in all months. */
    long total(Used what);

    /** All counts of days, and of months that begin on one of them, in the order of {@link UsageRow#BY_DAY}. */
    void forEach(LocalDate first, LocalDate last, Consumer<UsageRow> taker);

    /**
     * Sums the days before a day up to months, and forgets the sources that sent nothing since that day.
     *
     * @param day the first of a month
     */
    void sumUpBefore(LocalDate day);
}
