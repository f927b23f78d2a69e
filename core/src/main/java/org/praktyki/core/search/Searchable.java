package org.praktyki.core.search;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.metric.EvidenceGrade;
import org.praktyki.core.practice.Practice;

/**
 * What an engine takes in of a practice.
 *
 * @param practice as everyone may see it
 * @param attachments the text of its files, one after the other; empty where there is none
 * @param participants who has a part in it, as everyone may see it
 * @param evidence how well it is shown at best that it has changed something; absent where it says nothing
 */
public record Searchable(
        Practice practice, String attachments, List<Participant> participants, Optional<EvidenceGrade> evidence) {

    /** Copies the participants. */
    public Searchable {
        participants = List.copyOf(participants);
    }

    /** A practice of which nothing is said to have changed. */
    public Searchable(Practice practice, String attachments, List<Participant> participants) {
        this(practice, attachments, participants, Optional.empty());
    }

    /** A practice without files that say anything, and in which nobody else has a part. */
    public static Searchable of(Practice practice) {
        return new Searchable(practice, "", List.of());
    }
}
