package org.praktyki.core.change;

import java.util.List;

/**
 * The growing sequence of changes. Entries are written in the transaction of the change, and become visible in the order of
 * their numbers: whoever has read up to a number never misses a smaller one.
 */
public interface ChangeFeed {

    /**
     * The entries after a number, in order.
     *
     * @param sequence the last number already seen, 0 for none
     * @param limit how many at most
     */
    List<Change> after(long sequence, int limit);

    /** The number of the newest entry, 0 where there is none. */
    long last();
}
