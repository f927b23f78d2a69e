package org.praktyki.servlet;

import java.time.LocalDate;

/**
 * A date for the element {@code time}.
 *
 * @param iso for machines
 * @param text for people
 */
record Day(String iso, String text) {

    static Day of(LocalDate date, Texts texts) {
        return new Day(date.toString(), texts.date(date));
    }
}
