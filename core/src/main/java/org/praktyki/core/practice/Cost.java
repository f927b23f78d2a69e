package org.praktyki.core.practice;

import java.util.Optional;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * What a solution cost, as a range in whole złoty; the same at both ends where it is known exactly.
 *
 * @param from at least; absent where only the upper end is known
 * @param to at most; absent where only the lower end is known
 */
public record Cost(Optional<Long> from, Optional<Long> to) {

    /** Refuses a range without an end, a negative amount, and an upper end below the lower one. */
    public Cost {
        if (from.isEmpty() && to.isEmpty()) {
            throw new InvalidValueException("", Problem.REQUIRED);
        }
        if (from.orElse(0L) < 0 || to.orElse(0L) < 0) {
            throw new InvalidValueException(from.orElse(0L) + "–" + to.orElse(0L), Problem.NOT_A_NUMBER);
        }
        if (from.isPresent() && to.isPresent() && to.get() < from.get()) {
            throw new InvalidValueException(from.get() + "–" + to.get(), Problem.RANGE_REVERSED);
        }
    }

    /** The range as numbers alone, such as {@code 1000–2500}. */
    @Override
    public String toString() {
        return from.map(Object::toString).orElse("") + "–"
                + to.map(Object::toString).orElse("");
    }
}
