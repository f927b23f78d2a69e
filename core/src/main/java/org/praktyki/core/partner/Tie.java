package org.praktyki.core.partner;

import java.util.List;

/**
 * That two partners work together.
 *
 * @param partner with whom
 * @param partnerships in which, in the order of their names; at least one
 */
public record Tie(Partner partner, List<Partnership> partnerships) {

    /** Copies the list. */
    public Tie {
        partnerships = List.copyOf(partnerships);
    }
}
