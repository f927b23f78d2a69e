package org.praktyki.core.replication;

import java.time.Instant;
import java.util.Optional;

/**
 * What the source says of a claim.
 *
 * @param confirmed whether it is a replication indeed
 * @param at when
 * @param note for the claimant, in plain text; lines end with {@code \n}
 */
public record Answer(boolean confirmed, Instant at, Optional<String> note) {

    /** How many characters a note may have. */
    public static final int MAX_NOTE = 1000;

    /** Takes an empty note for none, and refuses one that is too long. */
    public Answer {
        note = note.map(String::strip).filter(text -> !text.isEmpty());
        if (note.filter(text -> text.length() > MAX_NOTE).isPresent()) {
            throw new IllegalArgumentException("A note has at most " + MAX_NOTE + " characters");
        }
    }

    boolean says(boolean yes, Optional<String> words) {
        return confirmed == yes && note.equals(words);
    }
}
