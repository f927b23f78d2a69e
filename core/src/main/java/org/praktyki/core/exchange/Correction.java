package org.praktyki.core.exchange;

import java.util.Map;

/** Reads a record once more, with other values in some of its fields, as somebody has put them right. */
@FunctionalInterface
public interface Correction {

    /**
     * The record with these values.
     *
     * @param values by the paths of their fields, as findings name them; an empty one leaves its field out
     * @return the record as it is read then; it may be no more readable than before
     */
    ImportRecord with(Map<String, String> values);

    /** Whether a field can be given another value. */
    default boolean takes(String field) {
        return true;
    }
}
