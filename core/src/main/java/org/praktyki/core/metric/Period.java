package org.praktyki.core.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A stretch of time for which something is measured.
 *
 * @param periodicity how long it is
 * @param year in which it begins, from 1900 to 2199
 * @param part which of the year's periods it is, from 1
 */
public record Period(Periodicity periodicity, int year, int part) implements Comparable<Period> {

    /** How long its text is at most. */
    public static final int MAX_TEXT = 9;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int SEPTEMBER = 9;
    private static final int MONTHS = 12;
    private static final int HUNDRED = 100;
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::from).thenComparing(Period::periodicity);

    /** Refuses years far away, and parts that a year does not have. */
    public Period {
        if (year < FIRST_YEAR || year > LAST_YEAR || part < 1 || part > periodicity.parts()) {
            throw new InvalidValueException(year + " (" + part + ")", Problem.NOT_A_REPORTING_PERIOD);
        }
    }

    /** A calendar year. */
    public static Period year(int year) {
        return new Period(Periodicity.YEAR, year, 1);
    }

    /**
     * Reads a period.
     *
     * @param text such as {@code 2024}, {@code 2024-Q3}, {@code 2024-05} or {@code 2024/2025}
     * @throws InvalidValueException where it is none
     */
    public static Period of(String text) {
        for (Periodicity periodicity : Periodicity.values()) {
            Matcher matcher = periodicity.form().matcher(text);
            if (matcher.matches()) {
                int year = Integer.parseInt(matcher.group(1));
                int second = matcher.groupCount() == 1 ? 1 : Integer.parseInt(matcher.group(2));
                if (periodicity != Periodicity.SCHOOL_YEAR) {
                    return new Period(periodicity, year, second);
                }
                if (second == year + 1) {
                    return new Period(periodicity, year, 1);
                }
            }
        }
        throw new InvalidValueException(text, Problem.NOT_A_REPORTING_PERIOD);
    }

    /** The period of a length in which a day lies. */
    public static Period containing(LocalDate day, Periodicity periodicity) {
        return switch (periodicity) {
            case YEAR -> year(day.getYear());
            case QUARTER, MONTH ->
                new Period(periodicity, day.getYear(), (day.getMonthValue() - 1) / (MONTHS / periodicity.parts()) + 1);
            case SCHOOL_YEAR ->
                new Period(periodicity, day.getMonthValue() < SEPTEMBER ? day.getYear() - 1 : day.getYear(), 1);
        };
    }

    /** Its first day. */
    public LocalDate from() {
        return switch (periodicity) {
            case SCHOOL_YEAR -> LocalDate.of(year, SEPTEMBER, 1);
            case YEAR, QUARTER, MONTH -> LocalDate.of(year, (part - 1) * months() + 1, 1);
        };
    }

    /** The first day after it. */
    public LocalDate until() {
        return from().plusMonths(months());
    }

    private int months() {
        return MONTHS / periodicity.parts();
    }

    /** The one right after it; absent where that lies too far away. */
    public Optional<Period> next() {
        return plus(1);
    }

    /** The one right before it; absent where that lies too far away. */
    public Optional<Period> previous() {
        return plus(-1);
    }

    private Optional<Period> plus(int periods) {
        int number = year * periodicity.parts() + part - 1 + periods;
        int itsYear = number / periodicity.parts();
        return itsYear < FIRST_YEAR || itsYear > LAST_YEAR
                ? Optional.empty()
                : Optional.of(new Period(periodicity, itsYear, number % periodicity.parts() + 1));
    }

    /** By the first day; of those that begin on one day, the longer first. */
    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /**
     * As people write it: {@code 2024}, {@code III kw. 2024}, {@code maj 2024}, {@code 2024/25}.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return switch (periodicity) {
            case YEAR -> String.valueOf(year);
            case QUARTER -> Words.of("quarter." + part, locale) + " " + year;
            case MONTH ->
                YearMonth.of(year, part).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + year;
            case SCHOOL_YEAR -> year + "/" + String.format(Locale.ROOT, "%02d", (year + 1) % HUNDRED);
        };
    }

    /** The form that {@link #of} reads; texts of one periodicity are in the order of time. */
    @Override
    public String toString() {
        return switch (periodicity) {
            case YEAR -> String.valueOf(year);
            case QUARTER -> year + "-Q" + part;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, part);
            case SCHOOL_YEAR -> year + "/" + (year + 1);
        };
    }
}
