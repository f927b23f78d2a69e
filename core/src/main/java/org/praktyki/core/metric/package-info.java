/**
 * Figures: what is counted ({@link org.praktyki.core.metric.Indicator}), what was found where and when
 * ({@link org.praktyki.core.metric.Measurement}), and what a practice has changed. Figures are exact decimals; what is missing is missing,
 * and never zero.
 */
@NullMarked
package org.praktyki.core.metric;

import org.jspecify.annotations.NullMarked;
