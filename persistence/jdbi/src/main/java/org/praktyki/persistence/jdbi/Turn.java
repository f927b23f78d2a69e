package org.praktyki.persistence.jdbi;

import org.jdbi.v3.core.Handle;

/**
 * Turns to write, one after another over all nodes. Whoever takes one holds its row until the transaction ends: the next one
 * waits, and sees what was written. A transaction takes its turn before anything else, so that no two can wait for each other;
 * one that fails gives its number back, so that numbers have no gaps; and since the next number is given only after the
 * transaction of the one before is over, they become visible in their order.
 */
enum Turn {
    CHANGE,
    CATEGORIES,
    TERRITORIES,
    SETTINGS,
    ACCOUNTS,
    ATTEMPTS,
    DRAFTS;

    /** Waits for the turn and returns its number. */
    long take(Handle handle) {
        handle.createUpdate("update praktyki.turn set last_number = last_number + 1 where name = :name")
                .bind("name", name())
                .execute();
        return last(handle);
    }

    /** The last number given. */
    long last(Handle handle) {
        return handle.createQuery("select last_number from praktyki.turn where name = :name")
                .bind("name", name())
                .mapTo(long.class)
                .one();
    }
}
