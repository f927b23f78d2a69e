package org.praktyki.core.usage;

import java.time.LocalDate;

/**
 * What the counter shows.
 *
 * @param number how many came
 * @param since from which day on
 */
public record Visitors(long number, LocalDate since) {}
