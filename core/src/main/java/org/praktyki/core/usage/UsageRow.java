package org.praktyki.core.usage;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * How often something was used on a day, or in a month of which the days are no longer told apart.
 *
 * @param day the day, or the first one of the month
 * @param monthly whether the whole month is meant
 * @param what what was counted
 * @param times how often
 */
public record UsageRow(LocalDate day, boolean monthly, Used what, long times) {

    /** By day, a month before its first day, and then by what was counted. */
    public static final Comparator<UsageRow> BY_DAY = Comparator.comparing(UsageRow::day)
            .thenComparing(row -> !row.monthly())
            .thenComparing(row -> row.what().use())
            .thenComparing(row -> row.what().thing().kind())
            .thenComparing(row -> row.what().thing().id());
}
