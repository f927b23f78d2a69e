package org.praktyki.persistence.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Wanted;

/** A field of the index that holds words: one zone of a practice in one reading. */
public record TextField(Zone zone, Reading reading) {

    /** Every field. */
    public static final List<TextField> ALL = Arrays.stream(Zone.values())
            .flatMap(zone -> Arrays.stream(Reading.values()).map(reading -> new TextField(zone, reading)))
            .toList();

    /** Fields that hold together whatever any of them holds: what is in a title is in the whole too. */
    static final List<TextField> WIDEST = ALL.stream()
            .filter(field -> field.zone() == Zone.WHOLE || field.zone() == Zone.FILES)
            .toList();

    private static final Map<String, TextField> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(TextField::fieldName, Function.identity()));

    /**
     * The field of this name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static TextField named(String fieldName) {
        TextField field = BY_NAME.get(fieldName);
        if (field == null) {
            throw new IllegalArgumentException("No such field: " + fieldName);
        }
        return field;
    }

    /** How the index calls it. */
    public String fieldName() {
        return (zone + "." + reading).toLowerCase(Locale.ROOT);
    }

    /** How much a word counts that is found here. */
    public float weight() {
        return zone.weight() * reading.weight();
    }

    /** What goes into this field of a practice; empty where there is nothing to be read like this. */
    public String text(Searchable entry) {
        return Wanted.clean(zone.text(entry, reading));
    }
}
