package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What has changed, computed of figures.
 *
 * @param stated whether it is computed of what is stated, and not of figures that are recorded
 * @param before what it was before
 * @param after what it was after
 * @param contrasts how that compares; absent where there are not enough comparable units
 * @param verdict whether it is a change for the better: of the difference where there is one, else of the change
 */
public record Effect(boolean stated, Average before, Average after, Optional<Contrasts> contrasts, Verdict verdict) {

    /** An effect on an indicator of which one way is the good one, or neither. */
    static Effect of(
            boolean stated, Average before, Average after, Optional<Contrasts> contrasts, Direction direction) {
        BigDecimal counts = contrasts
                .map(Contrasts::difference)
                .orElseGet(() -> after.value().subtract(before.value()));
        return new Effect(stated, before, after, contrasts, Verdict.of(counts, direction));
    }

    /** By how much it has changed. */
    public BigDecimal change() {
        return after.value().subtract(before.value());
    }
}
