package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.text.Slug;

/**
 * A list of all that is of one kind: of partners, or of partnerships.
 *
 * @param <T> what stands in it
 */
interface Roster<T> {

    /** Something that they can be, such as a public body. */
    record Kind(String slug, String label) {}

    /** Where the list stands, below the language's prefix. */
    String path();

    /** What the keys of its words begin with. */
    String key();

    /** The parameter that says which of their kinds are wanted. */
    String parameter();

    /** All their kinds, in their order. */
    List<Kind> kinds(Locale locale);

    /** Whether it can be asked for those of a day. */
    boolean isDated();

    /** Those that a question lets through, by name. */
    List<T> find(Directory directory, RosterQuery query);

    /** The slug of what one is. */
    String kindOf(T one);

    /** Where one is. */
    Seat seatOf(T one);

    /** What one works on. */
    Set<Slug> topicsOf(T one);

    /** One as it stands in the list, as of a day. */
    RosterCard card(T one, Directory directory, LocalDate day, Texts texts, Links links);
}
