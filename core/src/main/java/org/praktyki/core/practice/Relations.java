package org.praktyki.core.practice;

import java.util.List;
import java.util.Optional;

/**
 * How a practice stands to others.
 *
 * @param related worth reading too, in their order
 * @param derivedFrom the practice that this one took over and changed
 * @param successor the practice that replaces this one, once it is archived
 */
public record Relations(List<PracticeId> related, Optional<PracticeId> derivedFrom, Optional<PracticeId> successor) {

    /** It stands alone. */
    public static final Relations NONE = new Relations(List.of(), Optional.empty(), Optional.empty());

    /** Leaves out repetitions. */
    public Relations {
        related = related.stream().distinct().toList();
    }
}
