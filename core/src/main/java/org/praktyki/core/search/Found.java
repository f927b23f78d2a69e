package org.praktyki.core.search;

import java.util.List;
import org.praktyki.core.practice.Practice;

/**
 * One page of a result.
 *
 * @param practices in the order asked for
 * @param total how many there are on all pages
 */
public record Found(List<Practice> practices, long total) {

    /** Copies the list. */
    public Found {
        practices = List.copyOf(practices);
    }
}
