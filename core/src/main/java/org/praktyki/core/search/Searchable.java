package org.praktyki.core.search;

import java.util.List;
import org.praktyki.core.practice.Practice;

/**
 * What an engine takes in of a practice.
 *
 * @param practice as everyone may see it
 * @param attachments the text of its files, one after the other; empty where there is none
 * @param participants who has a part in it, as everyone may see it
 */
public record Searchable(Practice practice, String attachments, List<Participant> participants) {

    /** Copies the participants. */
    public Searchable {
        participants = List.copyOf(participants);
    }

    /** A practice without files that say anything, and in which nobody else has a part. */
    public static Searchable of(Practice practice) {
        return new Searchable(practice, "", List.of());
    }
}
