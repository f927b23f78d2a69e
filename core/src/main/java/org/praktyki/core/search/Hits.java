package org.praktyki.core.search;

import java.util.List;
import org.praktyki.core.practice.PracticeId;

/**
 * What an engine found.
 *
 * @param ids one page of the result, in the order asked for
 * @param total how many there are on all pages, exactly
 */
public record Hits(List<PracticeId> ids, long total) {

    /** Copies the list. */
    public Hits {
        ids = List.copyOf(ids);
    }
}
