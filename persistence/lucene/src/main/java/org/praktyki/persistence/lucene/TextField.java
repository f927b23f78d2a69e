package org.praktyki.persistence.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A field of the index that holds words: one zone of a practice in one reading. */
record TextField(Zone zone, Reading reading) {

    static final List<TextField> ALL = Arrays.stream(Zone.values())
            .flatMap(zone -> Arrays.stream(Reading.values()).map(reading -> new TextField(zone, reading)))
            .toList();

    private static final Map<String, TextField> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(TextField::fieldName, Function.identity()));

    /**
     * The field of this name.
     *
     * @throws IllegalArgumentException where there is none
     */
    static TextField named(String fieldName) {
        TextField field = BY_NAME.get(fieldName);
        if (field == null) {
            throw new IllegalArgumentException("No such field: " + fieldName);
        }
        return field;
    }

    String fieldName() {
        return (zone + "." + reading).toLowerCase(Locale.ROOT);
    }

    float weight() {
        return zone.weight() * reading.weight();
    }
}
