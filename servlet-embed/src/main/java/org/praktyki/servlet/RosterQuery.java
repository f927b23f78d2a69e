package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/**
 * Which partners or partnerships are wanted; an empty set lets everything through, and of several values any will do.
 *
 * @param text what is looked for
 * @param kinds slugs of what they are
 * @param voivodeships where they are
 * @param topics codes of topics, those below a chosen one among them
 * @param on a day on which they exist
 */
record RosterQuery(
        String text, Set<String> kinds, Set<Voivodeship> voivodeships, Set<Slug> topics, Optional<LocalDate> on) {

    /** All of them. */
    static final RosterQuery ALL = new RosterQuery("", Set.of(), Set.of(), Set.of(), Optional.empty());

    /** Copies the sets. */
    RosterQuery {
        kinds = Set.copyOf(kinds);
        voivodeships = Set.copyOf(voivodeships);
        topics = Set.copyOf(topics);
    }

    /** The same whatever they are. */
    RosterQuery ofAnyKind() {
        return new RosterQuery(text, Set.of(), voivodeships, topics, on);
    }

    /** The same wherever they are. */
    RosterQuery anywhere() {
        return new RosterQuery(text, kinds, Set.of(), topics, on);
    }

    /** The same whatever they work on. */
    RosterQuery onAnything() {
        return new RosterQuery(text, kinds, voivodeships, Set.of(), on);
    }
}
