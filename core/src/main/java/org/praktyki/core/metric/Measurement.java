package org.praktyki.core.metric;

/**
 * What was found for an indicator.
 *
 * @param indicator what was measured
 * @param observed of what
 * @param period for when
 * @param figure what it is, or why it is missing
 */
public record Measurement(IndicatorId indicator, Observed observed, Period period, Figure figure) {}
