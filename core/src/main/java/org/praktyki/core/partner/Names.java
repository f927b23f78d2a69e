package org.praktyki.core.partner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * What something is and was called. No two names are certain to be borne on the same day; there may be days of which no name is
 * known.
 *
 * @param all at least one; the earliest first
 */
public record Names(List<Name> all) {

    private static final Comparator<Name> EARLIEST_FIRST = Comparator.comparing(
                    (Name name) -> name.term().from().map(PartialDate::earliest).orElse(LocalDate.MIN))
            .thenComparing(name -> name.term().until().map(PartialDate::latest).orElse(LocalDate.MAX))
            .thenComparing(Name::text);

    /** Puts them in their order. Refuses none at all, and names that are borne at the same time. */
    public Names {
        if (all.isEmpty()) {
            throw new InvalidValueException("", Problem.REQUIRED);
        }
        List<Name> sorted = all.stream().sorted(EARLIEST_FIRST).toList();
        for (int i = 1; i < sorted.size(); i++) {
            Name later = sorted.get(i);
            if (sorted.subList(0, i).stream().anyMatch(earlier -> earlier.term().overlaps(later.term()))) {
                throw new InvalidValueException(later.text(), Problem.OVERLAPPING);
            }
        }
        all = sorted;
    }

    /** A single name that was always borne. */
    public static Names of(String text) {
        return new Names(List.of(new Name(text)));
    }

    /** The last one. */
    public Name latest() {
        return all.get(all.size() - 1);
    }

    /**
     * The name on a day: one that is certain to have been borne, else one that may have been; on a day of which none is known the one
     * before, or the first.
     */
    public Name on(LocalDate day) {
        return borne(day, Certainty.CERTAIN)
                .or(() -> borne(day, Certainty.POSSIBLE))
                .orElseGet(() -> all.stream()
                        .filter(name -> name.term().isOver(day))
                        .reduce((one, next) -> next)
                        .orElse(all.get(0)));
    }

    private Optional<Name> borne(LocalDate day, Certainty certainty) {
        return all.stream().filter(name -> name.term().on(day) == certainty).reduce((one, next) -> next);
    }
}
