package org.praktyki.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A territorial unit as the register describes it.
 *
 * @param code its code
 * @param name its name as the register writes it: a voivodeship's in capitals, a powiat's as an adjective
 * @param kind what the register calls it, such as {@code gmina miejska, miasto stołeczne}
 * @param asOf the date of the register's state that says so
 * @param goneBy the date of the first state in which the unit was missing; absent as long as it exists
 * @param history what it was before, newest first
 */
public record Territory(
        Teryt code, String name, String kind, LocalDate asOf, Optional<LocalDate> goneBy, List<Former> history) {

    /**
     * An earlier form of a unit.
     *
     * @param code its code at that time
     * @param name its name at that time
     * @param kind what the register called it
     * @param until the date of the first state in which it was different
     */
    public record Former(Teryt code, String name, String kind, LocalDate until) {

        /** Refuses an empty name or kind. */
        public Former {
            name = filled(name);
            kind = filled(kind);
        }
    }

    /** Refuses an empty name or kind. */
    public Territory {
        name = filled(name);
        kind = filled(kind);
        history = List.copyOf(history);
    }

    /** A unit as a state of the register lists it, with nothing known of its past. */
    public static Territory of(Teryt code, String name, String kind, LocalDate asOf) {
        return new Territory(code, name, kind, asOf, Optional.empty(), List.of());
    }

    private static String filled(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A territorial unit needs a name and a kind");
        }
        return text.strip();
    }

    /** Whether the unit exists in the newest state. */
    public boolean exists() {
        return goneBy.isEmpty();
    }

    /** Its name now and those it had before. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name), history.stream().map(Former::name));
    }

    /** This unit as a newer state describes it: what differs moves to the history. */
    Territory becoming(Territory newer) {
        boolean same = code.equals(newer.code) && name.equals(newer.name) && kind.equals(newer.kind);
        List<Former> past = new ArrayList<>(history);
        if (!same) {
            past.add(0, new Former(code, name, kind, newer.asOf));
        }
        return new Territory(newer.code, newer.name, newer.kind, newer.asOf, Optional.empty(), past);
    }

    /** This unit when a newer state does not list it any more. */
    Territory gone(LocalDate by) {
        return exists() ? new Territory(code, name, kind, asOf, Optional.of(by), history) : this;
    }
}
