package org.praktyki.core.metric.intake;

import java.util.List;
import org.praktyki.core.metric.Measurement;

/**
 * A table that was read, and not recorded.
 *
 * @param mapping by which it was read
 * @param report what was found
 * @param measurements of the lines against which nothing stands
 */
public record TableContents(MeasurementMapping mapping, IntakeReport report, List<Measurement> measurements) {

    /** Copies the list. */
    public TableContents {
        measurements = List.copyOf(measurements);
    }
}
