package org.praktyki.core.partner;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/**
 * Which partnerships are wanted; what names nothing lets everything through, and of several values any will do.
 *
 * @param text beginnings of words of any name that was ever borne, or of an abbreviation
 * @param forms in which form they are
 * @param voivodeships where they are at work
 * @param topics codes of topics that they work on
 * @param on a day on which they exist or may exist
 */
public record PartnershipQuery(
        String text, Set<Form> forms, Set<Voivodeship> voivodeships, Set<Slug> topics, Optional<LocalDate> on) {

    /** All of them. */
    public static final PartnershipQuery ALL = new PartnershipQuery("", Set.of(), Set.of(), Set.of(), Optional.empty());

    /** Copies the sets. */
    public PartnershipQuery {
        forms = Set.copyOf(forms);
        voivodeships = Set.copyOf(voivodeships);
        topics = Set.copyOf(topics);
    }

    boolean lets(Partnership partnership) {
        return (forms.isEmpty() || forms.contains(partnership.form()))
                && (voivodeships.isEmpty()
                        || partnership
                                .seat()
                                .voivodeship()
                                .filter(voivodeships::contains)
                                .isPresent())
                && (topics.isEmpty() || partnership.topics().stream().anyMatch(topics::contains))
                && on.map(day -> partnership.term().on(day) != Certainty.NONE).orElse(true);
    }
}
