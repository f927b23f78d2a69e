package org.praktyki.core.metric;

import org.praktyki.core.change.Deed;

/**
 * Measurements that were recorded together: where they came from, and by whom and when.
 *
 * @param number the how-many-eth it is, from 1
 * @param source where the figures are from, as a person or a program named it
 * @param deed who recorded them when
 */
public record MeasurementBatch(long number, String source, Deed deed) {}
