package org.praktyki.core.metric;

import java.math.BigDecimal;

/**
 * How near a unit is in one respect.
 *
 * @param indicator in which respect
 * @param value what it has there
 * @param period for which that is
 * @param distance how far that is away, from 0
 */
public record Nearness(IndicatorId indicator, BigDecimal value, Period period, double distance) {}
