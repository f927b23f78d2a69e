package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Term;

/** The days on which something of a partnership changed, or may have: its name, its members, its being there at all. */
final class ChangeDays {

    private ChangeDays() {}

    /** In their order, of what everyone may see. */
    static List<LocalDate> of(Partnership partnership, Directory directory) {
        Stream<Term> terms = Stream.of(
                        Stream.of(partnership.term()),
                        partnership.names().all().stream().map(Name::term),
                        partnership.memberships().stream()
                                .filter(membership ->
                                        directory.partner(membership.member()).isPresent())
                                .map(Membership::term))
                .flatMap(some -> some);
        return terms.flatMap(term -> Stream.of(term.from(), term.until()))
                .flatMap(Optional::stream)
                .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                .distinct()
                .sorted()
                .toList();
    }
}
