package org.praktyki.servlet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Standing;

/**
 * How old what is read is.
 *
 * @param entered when the practice was entered
 * @param changed when what is read was saved; absent on a preview
 * @param confirmed when someone last said that it still holds
 * @param reviewDue whether someone should have looked again since
 */
record Age(Optional<Day> entered, Optional<Day> changed, Optional<Day> confirmed, boolean reviewDue) {

    /** The day of a Polish office is Warsaw's. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    static Age of(Practice practice, Optional<Standing> standing, Texts texts) {
        return new Age(
                practice.recordCard().enteredOn().map(date -> Day.of(date, texts)),
                standing.flatMap(Standing::changedAt).map(moment -> day(moment, texts)),
                practice.life().confirmedOn().map(date -> Day.of(date, texts)),
                standing.filter(Standing::reviewDue).isPresent());
    }

    static Day day(Instant moment, Texts texts) {
        return Day.of(LocalDate.ofInstant(moment, ZONE), texts);
    }
}
