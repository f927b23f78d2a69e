package org.praktyki.persistence.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.text.Slug;

/** Reads dates as Polish pages write them: 2016-04-30, 30.04.2016, 30 kwietnia 2016 r. */
final class CardDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:[-./]| )([a-z]{3,12}|\\d{1,2})(?:[-./]| )(\\d{4})(?: ?r\\.?| roku)?");
    private static final List<String> MONTHS = List.of(
            "stycznia",
            "lutego",
            "marca",
            "kwietnia",
            "maja",
            "czerwca",
            "lipca",
            "sierpnia",
            "wrzesnia",
            "pazdziernika",
            "listopada",
            "grudnia");

    private CardDate() {}

    static Optional<LocalDate> of(String text) {
        String folded = Slug.fold(text).strip();
        Matcher yearFirst = YEAR_FIRST.matcher(folded);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(folded);
        return dayFirst.matches()
                ? date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))
                : Optional.empty();
    }

    private static String month(String text) {
        return Character.isDigit(text.charAt(0)) ? text : String.valueOf(MONTHS.indexOf(text) + 1);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date).filter(d -> d.getYear() >= 1900);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
