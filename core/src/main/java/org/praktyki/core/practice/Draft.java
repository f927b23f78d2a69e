package org.praktyki.core.practice;

import java.time.Instant;
import java.util.List;
import org.praktyki.core.finding.Finding;

/**
 * What someone has written of a practice and not saved yet. It is kept so that a crash loses nothing, and is nobody else's to
 * read.
 *
 * @param account whose it is
 * @param content the practice as it is written, with the version it was read at; 0 where it was never saved
 * @param unread what was written and makes no value yet, such as half a postcode, by the paths of its fields
 * @param at when it was written
 */
public record Draft(String account, Practice content, List<Finding> unread, Instant at) {

    /** Refuses a draft that is nobody's, and copies the list. */
    public Draft {
        if (account.isBlank()) {
            throw new IllegalArgumentException("A draft needs an account");
        }
        unread = List.copyOf(unread);
    }

    /** The practice that it is a draft of. */
    public PracticeId id() {
        return content.id();
    }
}
