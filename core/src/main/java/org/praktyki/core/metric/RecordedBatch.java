package org.praktyki.core.metric;

import java.util.Optional;

/**
 * What came of recording measurements.
 *
 * @param batch absent where everything was recorded already, so that nothing was written
 * @param added how many had not been there
 * @param corrected how many were there with another figure, which is kept
 * @param unchanged how many were there already
 */
public record RecordedBatch(Optional<MeasurementBatch> batch, long added, long corrected, long unchanged) {}
