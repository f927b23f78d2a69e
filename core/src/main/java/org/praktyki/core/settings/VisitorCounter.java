package org.praktyki.core.settings;

import java.time.LocalDate;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * What the counter of visitors begins with, so that a site that moved goes on counting.
 *
 * @param start how many had come before anything was counted here
 * @param since the day from which it counts, as visitors are told
 */
public record VisitorCounter(long start, LocalDate since) {

    /** The highest start; more people than there are. */
    public static final long MAX_START = 9_999_999_999L;

    /** Refuses numbers below zero and beyond the highest. */
    public VisitorCounter {
        if (start < 0 || start > MAX_START) {
            throw new InvalidValueException(Long.toString(start), Problem.NOT_A_NUMBER);
        }
    }
}
