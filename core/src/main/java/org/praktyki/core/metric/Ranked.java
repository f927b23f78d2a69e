package org.praktyki.core.metric;

import org.praktyki.core.territory.Teryt;

/**
 * Where a unit stands among others.
 *
 * @param place from 1; units of the same value share one, and the next place is as many further on
 * @param territory which unit
 * @param figure what it has; there is a value
 */
public record Ranked(int place, Teryt territory, Figure figure) {}
