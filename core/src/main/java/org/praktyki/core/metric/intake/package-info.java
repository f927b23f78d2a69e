/**
 * Bringing figures in: tables as Polish public statistics come in, in the long and in the wide shape
 * ({@link org.praktyki.core.metric.intake.MeasurementImports}), each column put to a use by a
 * {@link org.praktyki.core.metric.intake.MeasurementMapping} that is guessed and can be changed.
 */
@NullMarked
package org.praktyki.core.metric.intake;

import org.jspecify.annotations.NullMarked;
