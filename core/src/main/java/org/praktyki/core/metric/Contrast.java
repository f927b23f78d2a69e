package org.praktyki.core.metric;

import java.math.BigDecimal;
import org.praktyki.core.territory.Teryt;

/**
 * How two units have changed over the same periods.
 *
 * @param territory the unit that is compared with
 * @param before what its values were before, for the periods for which both units have one
 * @param after what they were after, likewise
 * @param ownChange by how much the unit itself has changed over these periods
 */
public record Contrast(Teryt territory, Average before, Average after, BigDecimal ownChange) {

    /** By how much the unit that is compared with has changed. */
    public BigDecimal change() {
        return after.value().subtract(before.value());
    }

    /** By how much more the unit itself has changed. */
    public BigDecimal difference() {
        return ownChange.subtract(change());
    }
}
