package org.praktyki.vaadin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.praktyki.core.metric.Period;

/**
 * The periods that a table has columns for.
 *
 * @param choices all that there is to choose from, the earliest first
 * @param shown those that are shown, never more than {@link #MAX}
 */
record PeriodSpan(List<Period> choices, List<Period> shown) {

    /** More columns than that nobody reads side by side. */
    static final int MAX = 12;

    /** As many are shown unless others are asked for. */
    private static final int USUAL = 6;

    /** As many of the past can be chosen, though nothing is recorded for them. */
    private static final int PAST = 30;

    PeriodSpan {
        choices = List.copyOf(choices);
        shown = List.copyOf(shown);
    }

    /**
     * The periods that are asked for.
     *
     * @param recorded for which something is recorded
     * @param now the period that runs
     */
    static PeriodSpan of(SortedMap<Period, Long> recorded, Period now, Optional<Period> from, Optional<Period> to) {
        Period last = recorded.isEmpty() ? now : Collections.max(List.of(recorded.lastKey(), now));
        Period until = to.orElse(recorded.isEmpty() ? now : recorded.lastKey());
        List<Period> shown = back(until, from.isPresent() ? MAX : USUAL).stream()
                .filter(period -> from.isEmpty() || period.compareTo(from.get()) >= 0)
                .toList();
        List<Period> choices = new ArrayList<>(back(last, PAST));
        recorded.keySet().stream()
                .filter(period -> period.compareTo(choices.getFirst()) < 0)
                .sorted(Collections.reverseOrder())
                .toList()
                .forEach(choices::addFirst);
        return new PeriodSpan(choices, shown.isEmpty() ? List.of(until) : shown);
    }

    private static List<Period> back(Period last, int number) {
        List<Period> periods = new ArrayList<>();
        for (Optional<Period> period = Optional.of(last);
                period.isPresent() && periods.size() < number;
                period = period.get().previous()) {
            periods.addFirst(period.get());
        }
        return periods;
    }
}
