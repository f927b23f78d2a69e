package org.praktyki.core.partner;

import java.time.LocalDate;
import java.util.Optional;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.WebAddress;

/**
 * Where something is said.
 *
 * @param title what the source is called; sources of the same title are one source
 * @param address where it can be read
 * @param asOf the day of which it speaks
 */
public record Citation(String title, Optional<WebAddress> address, Optional<LocalDate> asOf) {

    /** How many characters a title may have. */
    public static final int MAX_TITLE = 200;

    /** Trims, and refuses a title that is empty or too long. */
    public Citation {
        title = Name.oneLine(title);
        if (title.isEmpty()) {
            throw new InvalidValueException(title, Problem.REQUIRED);
        }
        if (title.length() > MAX_TITLE) {
            throw new InvalidValueException(title, Problem.TOO_LONG);
        }
    }
}
