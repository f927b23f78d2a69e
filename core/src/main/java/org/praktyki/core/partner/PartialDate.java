package org.praktyki.core.partner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A day that may be known in part only: a day, a month, a season or a year, in the notation of the Extended Date/Time Format (EDTF,
 * ISO 8601-2:2019, level 1), where the seasons of a year are its months 21 (spring) to 24 (winter).
 *
 * <p>Where a season begins and ends is left open by the standard. Here they are the astronomical ones of Poland, with their first and
 * last possible days. Winter may mean the one with which the year begins or the one with which it ends, since people say both.
 *
 * @param edtf such as {@code 2016-03-04}, {@code 2016-03}, {@code 2014-24} or {@code 2014}
 */
public record PartialDate(String edtf) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final int SPRING = 21;
    private static final int WINTER = 24;

    /** How much of the day is known. */
    public enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR
    }

    /** Refuses what is no such date. */
    public PartialDate {
        edtf = edtf.strip();
        try {
            span(edtf);
        } catch (DateTimeException e) {
            throw new InvalidValueException(edtf, Problem.NOT_A_PARTIAL_DATE);
        }
    }

    /** A day that is known. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The first day that may be meant. */
    public LocalDate earliest() {
        return span(edtf).first();
    }

    /** The last day that may be meant. */
    public LocalDate latest() {
        return span(edtf).last();
    }

    /** How much of the day is known. */
    public Precision precision() {
        return span(edtf).precision();
    }

    private record Span(LocalDate first, LocalDate last, Precision precision) {}

    private static Span span(String edtf) {
        Matcher parts = FORM.matcher(edtf);
        if (!parts.matches()) {
            throw new DateTimeException("Not of the form");
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return new Span(Year.of(year).atDay(1), LocalDate.of(year, 12, 31), Precision.YEAR);
        }
        int month = Integer.parseInt(parts.group(2));
        if (parts.group(3) != null) {
            LocalDate day = LocalDate.of(year, month, Integer.parseInt(parts.group(3)));
            return new Span(day, day, Precision.DAY);
        }
        return month >= SPRING && month <= WINTER ? season(year, month) : month(YearMonth.of(year, month));
    }

    private static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    private static Span season(int year, int code) {
        return switch (code) {
            case SPRING -> new Span(LocalDate.of(year, 3, 19), LocalDate.of(year, 6, 22), Precision.SEASON);
            case SPRING + 1 -> new Span(LocalDate.of(year, 6, 20), LocalDate.of(year, 9, 23), Precision.SEASON);
            case SPRING + 2 -> new Span(LocalDate.of(year, 9, 22), LocalDate.of(year, 12, 22), Precision.SEASON);
            default -> new Span(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 3, 21), Precision.SEASON);
        };
    }

    @Override
    public String toString() {
        return edtf;
    }
}
