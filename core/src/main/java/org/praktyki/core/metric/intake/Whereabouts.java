package org.praktyki.core.metric.intake;

import java.util.Optional;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Observed;

/** What a line of a table is about. */
sealed interface Whereabouts {

    /** One unit, or one practice. */
    record Found(Observed observed) implements Whereabouts {}

    /** The whole country. */
    record Country() implements Whereabouts {}

    /** A unit on another level than the indicator's. */
    record OtherLevel() implements Whereabouts {}

    /**
     * No unit that could be found.
     *
     * @param byName whether it was looked for by its name, for want of a code
     */
    record Unknown(boolean byName, Problem problem) implements Whereabouts {}

    /** The unit, where it was found. */
    default Optional<Observed> unit() {
        return this instanceof Found found ? Optional.of(found.observed()) : Optional.empty();
    }
}
