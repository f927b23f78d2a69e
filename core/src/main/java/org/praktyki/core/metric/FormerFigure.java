package org.praktyki.core.metric;

import java.util.Comparator;

/**
 * A figure that was corrected.
 *
 * @param period for when it is
 * @param figure as it stood
 * @param recorded with which batch it came
 * @param replaced with which batch came what stands in its place
 */
public record FormerFigure(Period period, Figure figure, MeasurementBatch recorded, MeasurementBatch replaced) {

    /** The last correction first; of one batch in the order of time. */
    public static final Comparator<FormerFigure> LAST_FIRST = Comparator.comparingLong(
                    (FormerFigure former) -> former.replaced().number())
            .reversed()
            .thenComparing(FormerFigure::period);
}
