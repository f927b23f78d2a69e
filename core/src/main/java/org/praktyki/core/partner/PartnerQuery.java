package org.praktyki.core.partner;

import java.util.Set;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/**
 * Which partners are wanted; what names nothing lets everything through, and of several values any will do.
 *
 * @param text beginnings of words of any name that was ever borne, of an abbreviation or of the locality, or a number of a register
 * @param kinds what they are
 * @param voivodeships where they are
 * @param topics codes of topics that they work on
 */
public record PartnerQuery(String text, Set<PartnerKind> kinds, Set<Voivodeship> voivodeships, Set<Slug> topics) {

    /** Everyone. */
    public static final PartnerQuery ALL = new PartnerQuery("", Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public PartnerQuery {
        kinds = Set.copyOf(kinds);
        voivodeships = Set.copyOf(voivodeships);
        topics = Set.copyOf(topics);
    }

    boolean lets(Partner partner) {
        return (kinds.isEmpty() || kinds.contains(partner.kind()))
                && (voivodeships.isEmpty()
                        || partner.seat()
                                .voivodeship()
                                .filter(voivodeships::contains)
                                .isPresent())
                && (topics.isEmpty() || partner.topics().stream().anyMatch(topics::contains));
    }
}
