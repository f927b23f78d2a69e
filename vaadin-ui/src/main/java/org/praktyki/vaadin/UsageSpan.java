package org.praktyki.vaadin;

import java.time.LocalDate;

/** How far back one looks at how the site is used. */
enum UsageSpan {
    MONTH(30),
    QUARTER(90),
    YEAR(365);

    private final int days;

    UsageSpan(int days) {
        this.days = days;
    }

    /** How many days, today included. */
    int days() {
        return days;
    }

    /** The first of the days. */
    LocalDate first(LocalDate today) {
        return today.minusDays(days - 1L);
    }
}
