package org.praktyki.core.replication;

import java.util.Optional;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.RichText;

/**
 * What a taker tells of taking a practice over.
 *
 * @param taker who did
 * @param adaptation what they did differently; may be empty
 * @param results what came of it there; may be empty
 * @param ownPractice the practice that tells of it here, where there is one
 */
public record Adoption(Taker taker, RichText adaptation, RichText results, Optional<PracticeId> ownPractice) {

    /** How many characters each of the texts may have when it is written. */
    public static final int MAX_TEXT = 5000;

    /** One of which nothing is told. */
    public static Adoption by(Taker taker) {
        return new Adoption(taker, RichText.EMPTY, RichText.EMPTY, Optional.empty());
    }
}
