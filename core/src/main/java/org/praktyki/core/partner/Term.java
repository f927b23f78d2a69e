package org.praktyki.core.partner;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * From when until when something holds. It holds on the day on which it begins, and no longer on the day on which it ends: what is
 * renamed on a day bears the new name on that day. An end that is absent is open.
 *
 * @param from the first day, as far as it is known
 * @param until the first day after, as far as it is known
 */
public record Term(Optional<PartialDate> from, Optional<PartialDate> until) {

    /** Without beginning or end. */
    public static final Term ALWAYS = new Term(Optional.empty(), Optional.empty());

    /** Refuses an end that cannot come after the beginning. */
    public Term {
        if (from.isPresent()
                && until.isPresent()
                && !from.get().earliest().isBefore(until.get().latest())) {
            throw new InvalidValueException(from.get() + "/" + until.get(), Problem.DATES_OUT_OF_ORDER);
        }
    }

    /** From a day on. */
    public static Term since(PartialDate from) {
        return new Term(Optional.of(from), Optional.empty());
    }

    /** Up to a day, and not on it. */
    public static Term until(PartialDate until) {
        return new Term(Optional.empty(), Optional.of(until));
    }

    /** From a day up to another, and not on that. */
    public static Term between(PartialDate from, PartialDate until) {
        return new Term(Optional.of(from), Optional.of(until));
    }

    /** Whether it holds on a day. */
    public Certainty on(LocalDate day) {
        if (begins(PartialDate::latest).compareTo(day) <= 0 && day.isBefore(ends(PartialDate::earliest))) {
            return Certainty.CERTAIN;
        }
        return begins(PartialDate::earliest).compareTo(day) <= 0 && day.isBefore(ends(PartialDate::latest))
                ? Certainty.POSSIBLE
                : Certainty.NONE;
    }

    /** Whether there is a day on which both are certain to hold. */
    public boolean overlaps(Term other) {
        LocalDate start = later(begins(PartialDate::latest), other.begins(PartialDate::latest));
        LocalDate end = earlier(ends(PartialDate::earliest), other.ends(PartialDate::earliest));
        return start.isBefore(end);
    }

    /** Whether it was over on a day, whatever is not known of its end. */
    public boolean isOver(LocalDate day) {
        return !day.isBefore(ends(PartialDate::latest));
    }

    private LocalDate begins(Function<PartialDate, LocalDate> side) {
        return from.map(side).orElse(LocalDate.MIN);
    }

    private LocalDate ends(Function<PartialDate, LocalDate> side) {
        return until.map(side).orElse(LocalDate.MAX);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
