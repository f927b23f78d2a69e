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

    /**
     * How a store keeps it where it is not stored yet: at the version that it had there, and with the version that the public saw
     * there only where that came along.
     */
    public Practice asItWasThere() {
        return practice.isPublic()
                ? practice
                : practice.toBuilder()
                        .life(practice.life().withLiveVersion(liveThere().map(Practice::version)))
                        .build();
    }

    /** The earlier version that the public saw there; one that is no earlier public version of the same practice is none. */
    public Optional<Practice> liveThere() {
        return live.filter(seen -> !practice.isPublic()
                && practice.status() != PracticeStatus.WITHDRAWN
                && seen.isPublic()
                && seen.id().equals(practice.id())
                && seen.version() > 0
                && seen.version() < practice.version());
    }

    /** A practice from a file that is no installation's. */
    public static Incoming of(Practice practice) {
        return new Incoming(practice, Optional.empty(), false);
    }
}
