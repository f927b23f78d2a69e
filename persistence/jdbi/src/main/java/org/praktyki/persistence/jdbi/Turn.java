package org.praktyki.persistence.jdbi;

import org.jdbi.v3.core.Handle;

/**
 * Turns to write, one after another over all nodes. Whoever takes one holds its row until the transaction ends: the next one
 * waits, and sees what was written. A transaction takes its turn before anything else, and that of the audit after everything
 * else, so that no two can wait for each other;
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
    DRAFTS,
    UNANSWERED,
    EMBEDDING,
    USAGE,
    MAIL,
    MEASUREMENTS,
    AUDIT;

    /** Waits for the turn and returns its number. */
    long take(Handle handle) {
        return take(handle, 1);
    }

    /** Waits for the turn, takes several numbers at once and returns the last of them. */
    long take(Handle handle, int numbers) {
        handle.createUpdate("update praktyki.turn set last_number = last_number + :numbers where name = :name")
                .bind("numbers", numbers)
                .bind("name", name())
                .execute();
        return last(handle);
    }

    /** Waits for the turn without taking a number. */
    void hold(Handle handle) {
        take(handle, 0);
    }

    /** The last number given. */
    long last(Handle handle) {
        return handle.createQuery("select last_number from praktyki.turn where name = :name")
                .bind("name", name())
                .mapTo(long.class)
                .one();
    }
}
