package org.praktyki.core.practice;

import java.util.Optional;

/**
 * A practice that comes from elsewhere.
 *
 * @param practice as it is to be here
 * @param live the version that the public saw there, where that is an earlier one
 * @param asItWas whether it comes from another installation and keeps the life and the version that it had there; else what an
 *     installation adds by itself is added, such as the day of its next review
 */
public record Incoming(Practice practice, Optional<Practice> live, boolean asItWas) {

    /** A practice from a file that is no installation's. */
    public static Incoming of(Practice practice) {
        return new Incoming(practice, Optional.empty(), false);
    }
}
