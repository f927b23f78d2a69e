package org.praktyki.vaadin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Term;

/**
 * Days laid out along a line.
 *
 * @param first the day at its beginning
 * @param last the day at its end
 */
record TimeScale(LocalDate first, LocalDate last) {

    private static final int WHOLE = 100;

    /**
     * A stretch of the line.
     *
     * @param start in percent of the line
     * @param width in percent of the line
     * @param certain whether something is certain to hold there; else it may
     */
    record Stretch(double start, double width, boolean certain) {}

    /** Refuses a line without length. */
    TimeScale {
        if (!first.isBefore(last)) {
            throw new IllegalArgumentException(first + " is not before " + last);
        }
    }

    /** A line of whole years that has room for terms, and for a day. */
    static TimeScale around(Collection<Term> terms, LocalDate day) {
        List<LocalDate> days = Stream.concat(
                        Stream.of(day),
                        terms.stream()
                                .flatMap(term -> Stream.concat(term.from().stream(), term.until().stream()))
                                .flatMap(date -> Stream.of(date.earliest(), date.latest())))
                .sorted()
                .toList();
        return new TimeScale(
                days.get(0).withDayOfYear(1),
                days.get(days.size() - 1).plusYears(1).withDayOfYear(1));
    }

    /** Where a day lies, in percent; what lies outside lies at the nearer end. */
    double at(LocalDate day) {
        double days = ChronoUnit.DAYS.between(first, day);
        return Math.clamp(WHOLE * days / ChronoUnit.DAYS.between(first, last), 0.0, WHOLE);
    }

    /** Where a term holds, and where it may; what is open reaches to the end of the line. */
    List<Stretch> stretches(Term term) {
        double earliest = term.from().map(PartialDate::earliest).map(this::at).orElse(0.0);
        double begun = term.from().map(PartialDate::latest).map(this::at).orElse(0.0);
        double ending = term.until().map(PartialDate::earliest).map(this::at).orElse((double) WHOLE);
        double latest = term.until().map(PartialDate::latest).map(this::at).orElse((double) WHOLE);
        List<Stretch> stretches = new ArrayList<>();
        if (begun >= ending) {
            add(stretches, earliest, latest, false);
        } else {
            add(stretches, earliest, begun, false);
            add(stretches, begun, ending, true);
            add(stretches, ending, latest, false);
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, double from, double until, boolean certain) {
        if (from < until) {
            stretches.add(new Stretch(from, until - from, certain));
        }
    }
}
