package org.praktyki.core.exchange;

import java.util.Optional;

/** Which records of a file are taken in. */
interface Selection {

    /** All of them, as they stand. */
    Selection ALL = (number, record) -> Optional.of(record);

    /**
     * A record as it is to be taken; absent where it is to be passed over.
     *
     * @param number how many records stand before it in the file
     */
    Optional<ImportRecord> choose(long number, ImportRecord record);

    /**
     * Whether there is more to be taken.
     *
     * @param number how many records were read
     */
    default boolean goesOn(long number) {
        return true;
    }
}
